using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using MicroHttp.Generator.Tests.Dialect;
using MicroHttp.Generator.Tests.Support;
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
        public void Output_OfAnApplication_IsWhatWasReviewed(string name)
        {
            string folder = Path.Combine(Repository.Root, "tests", "MicroHttp.Generator.Tests", "Snapshots", name);
            IReadOnlyDictionary<string, string> files = Generation.Files(File.ReadAllText(Path.Combine(folder, "Source.cs.txt")));
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

        [Fact]
        public void Output_HasUnixLineEndsAndNoTrailingSpace() =>
            Assert.All(Generation.Files(Language.LanguageSource.Text), static file =>
            {
                Assert.DoesNotContain('\r', file.Value);
                Assert.DoesNotContain(" \n", file.Value, StringComparison.Ordinal);
                Assert.DoesNotContain("\n\n\n", file.Value, StringComparison.Ordinal);
                Assert.EndsWith("}\n", file.Value, StringComparison.Ordinal);
            });
    }
}
