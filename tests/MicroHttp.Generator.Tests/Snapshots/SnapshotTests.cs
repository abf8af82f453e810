using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using MicroHttp.Generator.Html.Emit;
using MicroHttp.Generator.Html.Model;
using MicroHttp.Generator.Html.Reading;
using MicroHttp.Generator.Model;
using MicroHttp.Generator.Parsing;
using MicroHttp.Generator.Tests.Dialect;
using MicroHttp.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace MicroHttp.Generator.Tests.Snapshots
{
    /// <summary>A few outputs as a reviewer has read them. MICROHTTP_APPROVE_SNAPSHOTS=1 writes them anew, to be reviewed.</summary>
    public class SnapshotTests
    {
        private const string ApproveVariable = "MICROHTTP_APPROVE_SNAPSHOTS";

        [Theory]
        [InlineData("Hello")]
        [InlineData("Leds")]
        [InlineData("Files")]
        [InlineData("Json")]
        [InlineData("Html")]
        public void Output_OfAnApplication_IsWhatWasReviewed(string name)
        {
            string folder = Path.Combine(Repository.Root, "tests", "MicroHttp.Generator.Tests", "Snapshots", name);
            IReadOnlyDictionary<string, string> files = Generation.Files(File.ReadAllText(Path.Combine(folder, "Source.cs.txt")), Templates(folder));
            foreach ((string file, string actual) in files)
            {
                string path = Path.Combine(folder, file + ".txt");
                if (Environment.GetEnvironmentVariable(ApproveVariable) == "1")
                {
                    File.WriteAllText(path, actual);
                }

                Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", actual);
            }

            string[] reviewed = Directory.GetFiles(folder, "*.g.cs.txt").Select(static path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal).ToArray();
            Assert.Equal(files.Keys.Order(StringComparer.Ordinal), reviewed);
        }

        /// <summary>What stands for a device, whose runtime is not what these tests refer to.</summary>
        [Theory]
        [InlineData(0, "Html.pages_status_Snapshots_Status.nano.g.cs.txt")]
        [InlineData(2, "Html.pages_status_Snapshots_Status.newest.g.cs.txt")]
        public void Output_OfATemplate_IsWhatWasReviewedForEachFlavor(int flavor, string reviewed)
        {
            string folder = Path.Combine(Repository.Root, "tests", "MicroHttp.Generator.Tests", "Snapshots", "Html");
            CSharpCompilation compilation = Generation.Compile(new CSharpParseOptions(LanguageVersion.Latest), File.ReadAllText(Path.Combine(folder, "Source.cs.txt")));
            HtmlRoot root = ApplicationParser.Parse(compilation.GetTypeByMetadataName("Snapshots.App")!, compilation, TestContext.Current.CancellationToken).Templates().Single();
            var runtime = new RuntimeModel(RuntimeModel.KnownContract, (RuntimeFlavor)flavor, true, true);
            string actual = HtmlPageEmitter.Emit(HtmlReader.Read(root, File.ReadAllText(Path.Combine(folder, "status.html"))), runtime).Text;
            string path = Path.Combine(folder, "Flavors", reviewed);
            if (Environment.GetEnvironmentVariable(ApproveVariable) == "1")
            {
                File.WriteAllText(path, actual);
            }

            Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", actual);
        }

        private static AdditionalText[] Templates(string folder) =>
            [.. Directory.GetFiles(folder, "*.html").Select(static path => new HtmlFile("pages/" + Path.GetFileName(path), File.ReadAllText(path)))];

        [Fact]
        public void Output_HasUnixLineEndsAndNoTrailingSpace() =>
            Assert.All(Generation.Files(Language.LanguageSource.Text, Language.LanguageSource.Template), static file =>
            {
                Assert.DoesNotContain('\r', file.Value);
                Assert.DoesNotContain(" \n", file.Value, StringComparison.Ordinal);
                Assert.DoesNotContain("\n\n\n", file.Value, StringComparison.Ordinal);
                Assert.EndsWith("}\n", file.Value, StringComparison.Ordinal);
            });
    }
}
