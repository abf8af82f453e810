using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace MicroHttp.Docs.Tests.Samples
{
    /// <summary>That the check of the documents finds what it is there to find.</summary>
    public class SampleCompilerTests
    {
        private const string Device = "docs/diagnostics/MH9999.md";
        private const string Desktop = "docs/page.md";

        [Theory]
        [InlineData("class C { }")]
        [InlineData("System.Console.WriteLine(1);")]
        public async Task WholeFile_Compiles(string code) => Assert.Empty(await Ids(Desktop, Fence("", code)));

        [Theory]
        [InlineData("members", "int Twice(int a) => a * 2;")]
        [InlineData("statements", "using System.Text;\nvar text = new StringBuilder(); Console.WriteLine(text);")]
        [InlineData("statements", "using var text = new System.IO.StringWriter();")]
        [InlineData("application", "[HttpGet(\"/hello\")] public string Hello() => \"Hello, world!\";")]
        [InlineData("handler", "[HttpGet] public string Hello() => \"Hello, world!\";")]
        public async Task Part_CompilesInItsWrapping(string form, string code) => Assert.Empty(await Ids(Desktop, Fence($"<!-- compile: {form} -->", code)));

        [Fact]
        public async Task Part_WithoutMarker_DoesNotCompile() => Assert.NotEmpty(await Ids(Desktop, Fence("", "int Twice(int a) => b;")));

        [Fact]
        public async Task Error_IsFound() => Assert.Equal(["CS0246"], await Ids(Desktop, Fence("", "class C : Missing { }")));

        [Fact]
        public async Task Continued_SeesWhatIsBeforeIt()
        {
            string first = Fence("", "class First { }");

            Assert.Empty(await Ids(Desktop, first + Fence("<!-- continues -->", "class Second : First { }")));
            Assert.Equal(["CS0246"], await Ids(Desktop, first + Fence("", "class Second : First { }")));
        }

        [Fact]
        public async Task Analyzers_RunForADeviceOnPagesOfTheDialect()
        {
            string generic = Fence("", "class Box<T> { }");

            Assert.Equal(["MH9002"], await Ids(Device, generic));
            Assert.Empty(await Ids(Desktop, generic));
        }

        private static string Fence(string marker, string code) => $"{marker}\n```csharp\n{code}\n```\n";

        private static async Task<IEnumerable<string>> Ids(string document, string text)
        {
            Sample sample = Sample.Of(document, text)[^1];
            return (await SampleCompiler.Compile(sample, TestContext.Current.CancellationToken)).Select(static diagnostic => diagnostic.Id).Distinct();
        }
    }
}
