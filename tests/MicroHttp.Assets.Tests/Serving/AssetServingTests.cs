using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using MicroHttp.Assets.Tests.Support;
using MicroHttp.Testing;
using Xunit;

namespace MicroHttp.Assets.Tests.Serving
{
    public sealed class AssetServingTests : IDisposable
    {
        private const string App = "[HttpApplication, Assets(\"/\", \"wwwroot\")] public partial class App { }";

        private static readonly string Page = string.Concat(Enumerable.Repeat("<p>The same again and again.</p>\n", 40));

        private readonly Project _project = new Project()
            .With("wwwroot/index.html", Page)
            .With("wwwroot/small.txt", "ab")
            .With("wwwroot/docs/index.html", "docs")
            .With("wwwroot/a b/ä%2F.txt", "odd");

        public void Dispose() => _project.Dispose();

        [Theory]
        [InlineData("/", "text/html; charset=utf-8")]
        [InlineData("/index.html", "text/html; charset=utf-8")]
        [InlineData("/small.txt", "text/plain; charset=utf-8")]
        [InlineData("/docs/", "text/html; charset=utf-8")]
        [InlineData("/a%20b/%C3%A4%252F.txt", "text/plain; charset=utf-8")]
        public void Get_OfAFile_AnswersIt(string target, string mediaType)
        {
            using var client = new TestClient(_project.Build(App));

            TestResponse response = client.Get(target).Expect(StatusCode.Ok);

            Assert.Equal(mediaType, response.ContentType);
            Assert.Equal("no-cache", response.Field("Cache-Control"));
            Assert.Equal("nosniff", response.Field("X-Content-Type-Options"));
            Assert.Equal("same-origin", response.Field("Referrer-Policy"));
            Assert.NotNull(response.Field("ETag"));
            Assert.Null(response.Field("Content-Encoding"));
        }

        [Fact]
        public void Get_WithGzipAccepted_AnswersIt()
        {
            using var client = new TestClient(_project.Build(App));

            TestResponse gzip = client.Get("/", "Accept-Encoding: br, gzip").Expect(StatusCode.Ok);
            TestResponse identity = client.Get("/", "Accept-Encoding: br, gzip;q=0").Expect(StatusCode.Ok);

            Assert.Equal("gzip", gzip.Field("Content-Encoding"));
            Assert.Equal("Accept-Encoding", gzip.Field("Vary"));
            Assert.Equal("Accept-Encoding", identity.Field("Vary"));
            Assert.NotEqual(identity.Field("ETag"), gzip.Field("ETag"));
            using var content = new StreamReader(new GZipStream(new MemoryStream(gzip.Content), CompressionMode.Decompress));
            Assert.Equal(Page, content.ReadToEnd());
            Assert.Equal(Page, identity.Text);
        }

        [Fact]
        public void Get_OfWhatGzipDoesNotMakeSmaller_DoesNotVary()
        {
            using var client = new TestClient(_project.Build(App));

            Assert.Null(client.Get("/small.txt", "Accept-Encoding: gzip").Expect(StatusCode.Ok).Field("Vary"));
        }

        [Fact]
        public void Get_WithTheSameTag_Is304()
        {
            using var client = new TestClient(_project.Build(App));
            foreach (string coding in new[] { "identity", "gzip" })
            {
                string tag = client.Get("/", "Accept-Encoding: " + coding).Field("ETag")!;

                TestResponse response = client.Get("/", "Accept-Encoding: " + coding, "If-None-Match: " + tag).Expect(StatusCode.NotModified);

                Assert.Equal(tag, response.Field("ETag"));
                Assert.Equal("no-cache", response.Field("Cache-Control"));
                Assert.Equal("Accept-Encoding", response.Field("Vary"));
                Assert.Empty(response.Content);
            }
        }

        [Fact]
        public void Get_WithARange_IsThatOfTheFileAsItIs()
        {
            using var client = new TestClient(_project.Build(App));

            TestResponse response = client.Get("/", "Range: bytes=3-5", "Accept-Encoding: gzip").Expect(StatusCode.PartialContent);

            Assert.Equal(Page.Substring(3, 3), response.Text);
            Assert.Equal($"bytes 3-5/{Page.Length}", response.Field("Content-Range"));
            Assert.Equal(StatusCode.RangeNotSatisfiable, client.Get("/", "Range: bytes=99999-").Status);
        }

        [Fact]
        public void Get_OfGzipAlone_IsGzipWhateverIsAccepted()
        {
            _project.KeepIdentity = false;
            using var client = new TestClient(_project.Build(App));

            TestResponse response = client.Get("/", "Accept-Encoding: identity", "Range: bytes=0-1").Expect(StatusCode.Ok);

            Assert.Equal("gzip", response.Field("Content-Encoding"));
            Assert.Null(response.Field("Vary"));
            Assert.Null(response.Field("Accept-Ranges"));
        }

        [Fact]
        public void Head_AnswersTheFieldsOfGet()
        {
            using var client = new TestClient(_project.Build(App));

            TestResponse response = client.Head("/", "Accept-Encoding: identity").Expect(StatusCode.Ok);

            Assert.Equal(Page.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), response.Field("Content-Length"));
            Assert.Empty(response.Content);
        }

        [Fact]
        public void Post_IsNotAllowed()
        {
            using var client = new TestClient(_project.Build(App));

            Assert.Equal("GET, HEAD, OPTIONS", client.Post("/index.html").Expect(StatusCode.MethodNotAllowed).Field("Allow"));
            client.Post("/nowhere").Expect(StatusCode.NotFound);
        }

        [Fact]
        public void Folder_WithoutItsSlash_IsRedirected()
        {
            using var client = new TestClient(_project.Build(App));

            Assert.Equal("/docs/?a=b", client.Get("/docs?a=b").Expect(StatusCode.PermanentRedirect).Field("Location"));
        }

        [Fact]
        public void Path_OfNothing_Is404()
        {
            using var client = new TestClient(_project.Build(App));

            Assert.Equal("application/problem+json", client.Get("/nowhere", "Accept: text/html").Expect(StatusCode.NotFound).ContentType);
            client.Get("/../App.cs").Expect(StatusCode.BadRequest);
        }

        [Fact]
        public void NotFoundPage_IsForBrowsersThatNavigate()
        {
            using var client = new TestClient(_project.With("wwwroot/404.html", "not here").Build(App));

            Assert.Equal("not here", client.Get("/nowhere", "Accept: text/html,*/*;q=0.8").Expect(StatusCode.NotFound).Text);
            Assert.Equal("application/problem+json", client.Get("/nowhere", "Accept: */*").Expect(StatusCode.NotFound).ContentType);
        }

        [Fact]
        public void Fallback_IsForBrowsersThatNavigateToWhatIsNoFile()
        {
            using var client = new TestClient(_project.With("wwwroot/404.html", "not here").Build("""
                [HttpApplication, Assets("/", "wwwroot", Fallback = "docs/index.html")]
                public partial class App { [HttpGet("/api/{id:int}")] public string Api(int id) => "api"; }
                """));

            Assert.Equal("docs", client.Get("/settings/network", "Accept: text/html").Expect(StatusCode.Ok).Text);
            Assert.Equal("not here", client.Get("/settings/network.js", "Accept: text/html").Expect(StatusCode.NotFound).Text);
            client.Get("/settings/network", "Accept: application/json").Expect(StatusCode.NotFound);
            Assert.Equal("api", client.Get("/api/1", "Accept: text/html").Expect(StatusCode.Ok).Text);
        }

        [Fact]
        public void CacheControl_GoesByTheFirstPattern()
        {
            using var client = new TestClient(_project.With("wwwroot/fonts/a/b.woff2", "font").Build("""
                [HttpApplication, Assets("/ui", "wwwroot", CacheControl = null, ContentSecurityPolicy = "default-src 'self'", ReferrerPolicy = null)]
                [AssetCache("/ui/fonts/**", "public, max-age=31536000, immutable"), AssetCache("/ui/*.txt", "no-store")]
                public partial class App { }
                """));

            Assert.Equal("public, max-age=31536000, immutable", client.Get("/ui/fonts/a/b.woff2").Expect(StatusCode.Ok).Field("Cache-Control"));
            Assert.Equal("no-store", client.Get("/ui/small.txt").Expect(StatusCode.Ok).Field("Cache-Control"));
            TestResponse page = client.Get("/ui/").Expect(StatusCode.Ok);
            Assert.Null(page.Field("Cache-Control"));
            Assert.Null(page.Field("Referrer-Policy"));
            Assert.Equal("default-src 'self'", page.Field("Content-Security-Policy"));
        }

        [Fact]
        public void Live_ServesTheFolderAndAScriptThatSeesChanges()
        {
            _project.IsLive = true;
            Generated.IHttpApplication application = _project.Build(App);
            using var client = new TestClient(application);
            _project.With("wwwroot/new.txt", "new").With("wwwroot/index.html", "<p>changed");
            client.Get("/new.txt").Expect(StatusCode.NotFound);

            Assert.Equal(1, LiveAssets.Start(application));

            Assert.Equal("new", client.Get("/new.txt").Expect(StatusCode.Ok).Text);
            string page = client.Get("/").Expect(StatusCode.Ok).Text;
            Assert.StartsWith("<p>changed", page, StringComparison.Ordinal);
            Assert.Contains("<script src=\"/.microhttp/live.js\" defer></script>", page, StringComparison.Ordinal);
            Assert.Contains("location.reload", client.Get("/.microhttp/live.js").Expect(StatusCode.Ok).Text, StringComparison.Ordinal);
            string before = client.Get("/.microhttp/live").Expect(StatusCode.Ok).Text;
            Assert.Equal(before, client.Get("/.microhttp/live").Text);
            _project.With("wwwroot/docs/other.txt", "other");
            Assert.NotEqual(before, client.Get("/.microhttp/live").Text);
            LiveAssets.Stop(application);
            Assert.Equal(Page, client.Get("/").Text);
        }

        [Fact]
        public void Live_OfABuildThatTellsNoPlace_IsNot() => Assert.Equal(0, LiveAssets.Start(_project.Build(App)));

        [Fact]
        public void Content_LargerThanTheSendBuffer_ArrivesWhole()
        {
            string noise = string.Concat(Enumerable.Range(0, 30000).Select(static i => (i * 7919 % 65537).ToString("x", null)));
            using var client = new TestClient(_project.With("wwwroot/large.txt", noise).Build(App));
            using TestClient device = TestClient.ForDevice(_project.Build(App));

            Assert.Equal(noise, client.Get("/large.txt").Expect(StatusCode.Ok).Text);
            Assert.Equal(noise, device.Get("/large.txt").Expect(StatusCode.Ok).Text);
            Assert.Equal(noise[^7..], device.Get("/large.txt", "Range: bytes=-7").Expect(StatusCode.PartialContent).Text);
        }
    }
}
