using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using MicroHttp.Generator.Tests.Dialect;
using MicroHttp.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace MicroHttp.Generator.Tests.Floats
{
    /// <summary>A device's program, which compiles the runtime as source, has what reads and writes floating-point numbers only where it needs it.</summary>
    public class FloatSourceTests
    {
        private static readonly string[] Projects = ["MicroHttp", "MicroHttp.Json"];

        private const string Application = """
            [HttpApplication]
            public partial class App
            {
                [HttpGet("/limit/{value}")] public string Limit(int value) => "limit";
            }
            """;

        private const string Model = """
            [JsonModel]
            public class Reading
            {
                public int Value { get; set; }
            }
            """;

        [Fact]
        public void Program_WithoutFloats_GetsNoSource() =>
            Assert.DoesNotContain(GeneratedNames(Application, Model), static name => name.Contains("Floats", StringComparison.Ordinal));

        [Theory]
        [InlineData("(int value)", "(double value)")]
        [InlineData("(int value)", "(int value, [FromQuery] float[] limits)")]
        [InlineData("{value}\")] public string Limit(int", "{value:float}\")] public string Limit(string")]
        public void Program_WithAFloatInARequest_GetsThatSource(string before, string after)
        {
            string[] names = GeneratedNames(Application.Replace(before, after, StringComparison.Ordinal), Model);

            Assert.Contains("MicroHttp.Floats.Text.FloatText.g.cs", names);
            Assert.Contains("MicroHttp.Floats.Text.PowersOfTen.g.cs", names);
            Assert.DoesNotContain("MicroHttp.Floats.Json.JsonFloat.g.cs", names);
        }

        [Theory]
        [InlineData("public int", "public float")]
        [InlineData("public int", "public double[]")]
        [InlineData("public int", "[JsonDecimals(1)] public double")]
        public void Program_WithAFloatInAModel_GetsAllOfIt(string before, string after)
        {
            string[] names = GeneratedNames(Application, Model.Replace(before, after, StringComparison.Ordinal));

            Assert.Contains("MicroHttp.Floats.Text.FloatText.g.cs", names);
            Assert.Contains("MicroHttp.Floats.Json.JsonFloat.g.cs", names);
        }

        [Fact]
        public void Program_WithARuntimeThatHasIt_GetsNoSource() =>
            Assert.DoesNotContain(
                Generation.Files(Application.Replace("int value", "double value", StringComparison.Ordinal)).Keys,
                static name => name.Contains("Floats", StringComparison.Ordinal));

        [Fact]
        public void Source_IsWhatTheRuntimeIsMadeOf()
        {
            GeneratorDriver driver = Run(Application, Model.Replace("int", "float", StringComparison.Ordinal));
            var generated = driver.GetRunResult().GeneratedTrees
                .Where(static tree => Path.GetFileName(tree.FilePath).StartsWith("MicroHttp.Floats.", StringComparison.Ordinal))
                .ToDictionary(static tree => Path.GetFileName(tree.FilePath).Split('.', 4)[3].Replace(".g.cs", ".cs", StringComparison.Ordinal), static tree => tree.ToString());

            foreach (string file in FloatSources())
            {
                Assert.EndsWith(File.ReadAllText(file), generated[Path.GetFileName(file)], StringComparison.Ordinal);
            }

            Assert.Equal(FloatSources().Count(), generated.Count);
        }

        [Fact]
        public void Edit_ThatLeavesFloatsAlone_AddsNothingAnew()
        {
            CSharpCompilation compilation = Device(Application.Replace("int value", "double value", StringComparison.Ordinal), Model);
            SyntaxTree tree = compilation.SyntaxTrees.Single(static tree => tree.ToString().Contains("partial class App", StringComparison.Ordinal));
            GeneratorDriver driver = Generation.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
            SyntaxTree edited = CSharpSyntaxTree.ParseText(
                tree.ToString().Replace("/limit/", "/upper/", StringComparison.Ordinal), Generation.CSharp9, cancellationToken: TestContext.Current.CancellationToken);

            driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, edited), TestContext.Current.CancellationToken);

            IncrementalGeneratorRunStep step = Assert.Single(driver.GetRunResult().Results[0].TrackedSteps[TrackingNames.Floats]);
            Assert.All(step.Outputs, static output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, output.Reason.ToString()));
        }

        private static string[] GeneratedNames(params string[] sources) =>
            Run(sources).GetRunResult().GeneratedTrees.Select(static tree => Path.GetFileName(tree.FilePath)).ToArray();

        private static GeneratorDriver Run(params string[] sources) => Generation.Driver().RunGenerators(Device(sources), TestContext.Current.CancellationToken);

        private static CSharpCompilation Device(params string[] sources)
        {
            var check = new DialectCheck();
            IEnumerable<SyntaxTree> runtime = RuntimeFiles()
                .Except(FloatSources())
                .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Generation.CSharp9, file));
            IEnumerable<SyntaxTree> program = sources.Select(static source => CSharpSyntaxTree.ParseText(Generation.Usings + source, Generation.CSharp9));
            return check.Compile([.. runtime, .. program]);
        }

        private static IEnumerable<string> FloatSources() => RuntimeFiles().Where(static file =>
            Path.GetFileName(Path.GetDirectoryName(file)) == "Floats" || Path.GetFileName(file) == "JsonFloat.cs");

        private static IEnumerable<string> RuntimeFiles() => Projects
            .SelectMany(static project => RuntimeSourceTests.SourcesForADevice(Path.Combine(Repository.Root, "runtime", project)));
    }
}
