using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace MicroHttp.Generator.Tests.Pipeline
{
    public class IncrementalityTests
    {
        private const string Application = """
            [HttpApplication]
            public partial class App
            {
                private readonly Handler _handler = new Handler();
                [HttpGet("/hello")] public string Hello(int count = 1) => "hello";
            }
            """;

        private const string Handler = """
            public enum Mode { Off, On }
            public class Filled { public string? Name { get; set; } }

            [HttpHandler("/handler")]
            public class Handler
            {
                [HttpGet("{mode}")] public string Get(Mode mode, [FromHeader] string? accept, int[] ids) => "get";
                [HttpPost] public string Post([FromForm] Filled filled) => "post";
            }
            """;

        private static readonly string[] Steps =
        [
            TrackingNames.Runtime, TrackingNames.Application, TrackingNames.Plan, TrackingNames.Files,
        ];

        [Theory]
        [InlineData("public string Hello", "/* a comment */ public string Hello")]
        [InlineData("[HttpApplication]", "\n\n// a comment\n[HttpApplication]")]
        [InlineData("\"hello\"", "\"hello\" + \" again\"")]
        [InlineData("\"get\"", "\"got\"")]
        [InlineData("public class Filled", "// a comment\npublic class Unrelated { }\npublic class Filled")]
        [InlineData("public enum Mode", "/// <summary>documentation</summary>\npublic enum Mode")]
        public void Edit_ThatChangesNoSignature_EmitsNothingAnew(string before, string after)
        {
            Assert.All(Reasons(before, after), static reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));
        }

        // A literal is what an optimised build answers with.
        [Theory]
        [InlineData("\"get\"", "\"got\"", "")]
        [InlineData("\"all\"", "\"posted\"", "App.Handlers.g.cs")]
        public void Edit_OfALiteral_EmitsAnewWhatAnOptimizedBuildAnswersWith(string before, string after, string files)
        {
            const string More = """
                [HttpApplication]
                public partial class App
                {
                    private readonly Handler _handler = new Handler();
                    [HttpGet("/all")] public string All() => "all";
                }
                """;
            IReadOnlyDictionary<string, string> first = Generation.Files(Generation.CompileOptimized(More, Handler));
            IReadOnlyDictionary<string, string> second = Generation.Files(Generation.CompileOptimized(More.Replace(before, after, System.StringComparison.Ordinal), Handler.Replace(before, after, System.StringComparison.Ordinal)));

            Assert.Equal(files, string.Join(' ', first.Keys.Where(name => first[name] != second[name])));
        }

        [Fact]
        public void File_ThatIsUnrelated_EmitsNothingAnew()
        {
            CSharpCompilation compilation = Generation.Compile(Application, Handler);
            GeneratorDriver driver = Generation.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
            SyntaxTree unrelated = CSharpSyntaxTree.ParseText("public class Unrelated { }", Generation.CSharp9, cancellationToken: TestContext.Current.CancellationToken);

            driver = driver.RunGenerators(compilation.AddSyntaxTrees(unrelated), TestContext.Current.CancellationToken);

            Assert.All(Reasons(driver), static reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));
        }

        [Theory]
        [InlineData("int count = 1", "int count = 2", "App.Handlers.g.cs")]
        [InlineData("/hello", "/hallo", "App.Handlers.g.cs App.Http.g.cs App.Routes.g.cs")]
        [InlineData("Off, On", "Off, On, Auto", "App.Handlers.g.cs")]
        [InlineData("public string? Name", "public int Name", "App.Handlers.g.cs")]
        [InlineData("[FromHeader] string? accept", "[FromHeader] string? from", "App.Handlers.g.cs App.Http.g.cs")]
        public void Edit_OfASignature_EmitsTheFilesThatDependOnIt(string before, string after, string files)
        {
            Dictionary<string, string> first = Files("", "");
            Dictionary<string, string> second = Files(before, after);

            Assert.Equal(files, string.Join(' ', second.Where(pair => first[pair.Key] != pair.Value).Select(static pair => pair.Key).Order()));
        }

        [Fact]
        public void Steps_OfThePipeline_AreAllTracked()
        {
            GeneratorRunResult result = Generation.Driver().RunGenerators(Generation.Compile(Application, Handler), TestContext.Current.CancellationToken).GetRunResult().Results.Single();

            Assert.All(Steps, step => Assert.True(result.TrackedSteps.ContainsKey(step), step));
        }

        private static List<IncrementalStepRunReason> Reasons(string before, string after)
        {
            CSharpCompilation compilation = Generation.Compile(Application, Handler);
            GeneratorDriver driver = Generation.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
            return Reasons(driver.RunGenerators(Edit(compilation, before, after), TestContext.Current.CancellationToken));
        }

        private static List<IncrementalStepRunReason> Reasons(GeneratorDriver driver)
        {
            GeneratorRunResult result = driver.GetRunResult().Results.Single();
            var reasons = Steps.SelectMany(step => result.TrackedSteps[step]).Concat(result.TrackedOutputSteps.SelectMany(static pair => pair.Value))
                .SelectMany(static step => step.Outputs)
                .Select(static output => output.Reason)
                .ToList();
            Assert.NotEmpty(reasons);
            return reasons;
        }

        private static Dictionary<string, string> Files(string before, string after)
        {
            return Generation.Files(Replace(Application, before, after), Replace(Handler, before, after)).ToDictionary(static pair => pair.Key, static pair => pair.Value);
        }

        private static string Replace(string source, string before, string after)
        {
            return before.Length == 0 ? source : source.Replace(before, after, System.StringComparison.Ordinal);
        }

        private static CSharpCompilation Edit(CSharpCompilation compilation, string before, string after)
        {
            SyntaxTree tree = compilation.SyntaxTrees.Single(candidate => candidate.ToString().Contains(before, System.StringComparison.Ordinal));
            var text = Microsoft.CodeAnalysis.Text.SourceText.From(Replace(tree.ToString(), before, after), System.Text.Encoding.UTF8);
            return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text));
        }
    }
}
