using MicroHttp.Assets.Tasks.Packing;
using Xunit;

namespace MicroHttp.Assets.Tests.Packing
{
    public class MappedFoldersTests
    {
        [Theory]
        [InlineData("[Assets(\"/\", \"wwwroot\")] class A { }", "wwwroot")]
        [InlineData("[HttpApplication, Assets(\"/\", \"wwwroot\", Fallback = \"index.html\")]", "wwwroot")]
        [InlineData("[MicroHttp.AssetsAttribute ( /* where */ \"/x\" , @\"..\\web\" )]", "..\\web")]
        [InlineData("[Assets(\"/\", \"a\"), Assets(\"/b\", \"b\")]", "a b")]
        [InlineData("[Assets(\"/\", Folder)]", "")]
        [InlineData("// [Assets(\"/\", \"a\")]", "")]
        [InlineData("/* [Assets(\"/\", \"a\")] */ [Assets(\"/\", \"b\")]", "b")]
        [InlineData("var text = \"[Assets(\\\"/\\\", \\\"a\\\")]\";", "")]
        [InlineData("var text = @\"[Assets(\"\"/\"\", \"\"a\"\")]\";", "")]
        [InlineData("var text = \"\"\"[Assets(\"/\", \"a\")]\"\"\"; [Assets(\"/\", \"b\")]", "b")]
        [InlineData("char c = '\"'; [Assets(\"/\", \"b\")]", "b")]
        [InlineData("new Assets(\"/\", \"a\"); MyAssets(\"/\", \"b\");", "")]
        [InlineData("[Assets(\"/\"", "")]
        public void Find_InSource_ReadsTheAttributeAlone(string source, string expected) => Assert.Equal(expected, string.Join(' ', MappedFolders.Find(source)));
    }
}
