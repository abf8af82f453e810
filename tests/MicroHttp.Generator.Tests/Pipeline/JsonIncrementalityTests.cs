using System.Collections.Generic;
using System.Linq;
using System.Text;
using MicroHttp.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace MicroHttp.Generator.Tests.Pipeline
{
    public class JsonIncrementalityTests
    {
        private const string Models = """
            using MicroHttp;
            [JsonModel] public enum Mode { Off, On }
            [JsonModel] public class Led { public int Id { get; set; } public Mode Mode { get; set; } public int Twice() => 2 * Id; }
            [JsonModel] public class Board { public Led[]? Leds { get; set; } }
            """;

        private const string Application = """
            using MicroHttp;
            [HttpApplication] public partial class App { [HttpGet("/board")] public Board Get() => new Board(); }
            """;

        private static readonly string[] Steps = [TrackingNames.JsonModel, TrackingNames.JsonCodec, TrackingNames.JsonFile, TrackingNames.JsonPieces];

        [Theory]
        [InlineData("[JsonModel] public class Led", "// a comment\n[JsonModel] public class Led")]
        [InlineData("2 * Id", "3 * Id")]
        [InlineData("[JsonModel] public class Board", "public class Unrelated { }\n[JsonModel] public class Board")]
        [InlineData("public int Id", "/// <summary>documentation</summary>\npublic int Id")]
        public void Edit_ThatChangesNoModel_EmitsNothingAnew(string before, string after)
        {
            GeneratorRunResult result = Run(before, after);
            IEnumerable<IncrementalStepRunReason> reasons = Steps.SelectMany(step => result.TrackedSteps[step])
                .Concat(result.TrackedOutputSteps.SelectMany(static pair => pair.Value))
                .SelectMany(static step => step.Outputs)
                .Select(static output => output.Reason);

            Assert.All(reasons, static reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));
        }

        [Theory]
        [InlineData("public int Id", "public long Id", "Json.Led.g.cs")]
        [InlineData("Off, On", "Off, On, Auto", "Json.Mode_Named.g.cs")]
        [InlineData("Led[]? Leds", "Led[]? All", "Json.Board.g.cs")]
        public void Edit_OfAModel_EmitsItsFileAnewAndNoOther(string before, string after, string file)
        {
            string[] changed = Run(before, after).TrackedSteps[TrackingNames.JsonFile]
                .SelectMany(static step => step.Outputs)
                .Where(static output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
                .Select(static output => output.Value.ToString()!)
                .ToArray();

            Assert.Contains("Name = " + file, Assert.Single(changed), System.StringComparison.Ordinal);
        }

        private static GeneratorRunResult Run(string before, string after)
        {
            Assert.Contains(before, Models, System.StringComparison.Ordinal);
            CSharpCompilation compilation = Generation.Compile(Models, Application);
            GeneratorDriver driver = Generation.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
            SyntaxTree tree = compilation.SyntaxTrees[0];
            var text = SourceText.From(tree.ToString().Replace(before, after, System.StringComparison.Ordinal), Encoding.UTF8);
            return driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text)), TestContext.Current.CancellationToken).GetRunResult().Results.Single();
        }
    }
}
