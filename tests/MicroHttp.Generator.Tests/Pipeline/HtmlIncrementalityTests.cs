using System;
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
    public class HtmlIncrementalityTests
    {
        private const string Application = """
            using MicroHttp;
            public class Status { public string Name => "a" + "b"; public int Count { get; set; } }
            [HttpApplication] public partial class App
            {
                [HttpGet("/"), HtmlTemplate("pages/index.html")] public Status Index() => new Status();
                [HttpGet("/again"), HtmlTemplate("pages/index.html")] public Status Again() => new Status();
                [HttpGet("/about"), HtmlTemplate("pages/about.html")] public Status About() => new Status();
            }
            """;

        private static readonly string[] Steps = [TrackingNames.HtmlRoot, TrackingNames.HtmlSource, TrackingNames.HtmlPage, TrackingNames.HtmlFile];

        private static readonly AdditionalText Index = new HtmlFile("/project/pages/index.html", "<p>{{name}}</p>");
        private static readonly AdditionalText About = new HtmlFile("/project/pages/about.html", "<p>{{count}}</p>");
        private static readonly AdditionalText Unused = new HtmlFile("/project/pages/unused.html", "<p>{{");

        [Fact]
        public void Template_OfTwoEndpoints_IsOneFile() =>
            Assert.Equal(
                ["App.Handlers.g.cs", "App.Http.g.cs", "App.Routes.g.cs", "Html.pages_about_Status.g.cs", "Html.pages_index_Status.g.cs"],
                Run(static (driver, _) => driver).GeneratedSources.Select(static source => source.HintName).Order(StringComparer.Ordinal));

        [Fact]
        public void Edit_OfATemplate_EmitsItsFileAnewAndNoOther() =>
            Assert.Equal(
                ["Html.pages_index_Status.g.cs"],
                Changed(Run(static (driver, compilation) => driver.ReplaceAdditionalText(Index, new HtmlFile(Index.Path, "<h1>{{name}}</h1>")).RunGenerators(compilation))));

        [Fact]
        public void Edit_OfAFileThatIsNoTemplate_EmitsNothingAnew() =>
            Assert.Empty(Changed(Run(static (driver, compilation) => driver.ReplaceAdditionalText(Unused, new HtmlFile(Unused.Path, "<h1>")).RunGenerators(compilation))));

        [Fact]
        public void Template_ThatIsReadAgain_EmitsNothingAnew() =>
            Assert.Empty(Changed(Run(static (driver, compilation) => driver.ReplaceAdditionalText(Index, new HtmlFile(Index.Path, "<p>{{name}}</p>")).RunGenerators(compilation))));

        [Theory]
        [InlineData("\"a\" + \"b\"", "\"c\"", "")]
        [InlineData("public class Status", "// a comment\npublic class Unrelated { }\npublic class Status", "")]
        [InlineData("=> new Status();", "=> new Status { Count = 1 };", "")]
        [InlineData("int Count", "long Count", "")]
        [InlineData("int Count", "double Count", "Html.pages_about_Status.g.cs")]
        [InlineData("string Name => \"a\" + \"b\"", "int Name => 1", "Html.pages_index_Status.g.cs")]
        public void Edit_OfSource_EmitsWhatDependsOnIt(string before, string after, string expected)
        {
            GeneratorRunResult result = Run((driver, compilation) =>
            {
                SyntaxTree tree = compilation.SyntaxTrees[0];
                var text = SourceText.From(tree.ToString().Replace(before, after, StringComparison.Ordinal), Encoding.UTF8);
                return driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text)));
            });

            Assert.Equal(expected, string.Join(' ', Changed(result)));
        }

        [Fact]
        public void Steps_OfThePipeline_AreAllTracked()
        {
            GeneratorRunResult result = Run(static (driver, _) => driver);

            Assert.All(Steps, step => Assert.True(result.TrackedSteps.ContainsKey(step), step));
        }

        /// <summary>The files whose text is another one than before.</summary>
        private static IEnumerable<string> Changed(GeneratorRunResult result)
        {
            return result.TrackedSteps[TrackingNames.HtmlFile].Concat(result.TrackedSteps[TrackingNames.Files])
                .SelectMany(static step => step.Outputs)
                .Where(static output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
                .Select(static output => ((Emission.GeneratedFile)output.Value).Name);
        }

        private static GeneratorRunResult Run(Func<GeneratorDriver, CSharpCompilation, GeneratorDriver> edit)
        {
            CSharpCompilation compilation = Generation.Compile(Application);
            GeneratorDriver driver = Generation.Driver(Index, About, Unused).RunGenerators(compilation, TestContext.Current.CancellationToken);
            return edit(driver, compilation).GetRunResult().Results.Single();
        }
    }
}
