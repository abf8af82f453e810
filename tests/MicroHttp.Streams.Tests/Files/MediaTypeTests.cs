using Xunit;

namespace MicroHttp.Streams.Tests.Files
{
    public class MediaTypeTests
    {
        [Theory]
        [InlineData("index.html", "text/html; charset=utf-8")]
        [InlineData("INDEX.HTM", "text/html; charset=utf-8")]
        [InlineData("a/b.c/style.css", "text/css; charset=utf-8")]
        [InlineData("app.min.js", "text/javascript; charset=utf-8")]
        [InlineData("data.json", "application/json")]
        [InlineData("app.webmanifest", "application/manifest+json")]
        [InlineData("icon.svg", "image/svg+xml")]
        [InlineData("font.woff", "font/woff")]
        [InlineData("font.woff2", "font/woff2")]
        [InlineData("film.webm", "video/webm")]
        public void OfFile_KnownExtension_IsItsType(string path, string type)
        {
            Assert.Equal(type, MediaType.OfFile(path));
        }

        [Theory]
        [InlineData("")]
        [InlineData(".")]
        [InlineData("html")]
        [InlineData("a.")]
        [InlineData("a.h")]
        [InlineData("a.htmlx")]
        [InlineData("a.text/html")]
        [InlineData("a.html text")]
        [InlineData("a.js\ntxt")]
        [InlineData("a.averylongextension")]
        public void OfFile_AnyOther_IsUnknown(string path)
        {
            Assert.Equal("application/octet-stream", MediaType.OfFile(path));
        }
    }
}
