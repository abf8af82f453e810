using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using MicroHttp.Generated;
using MicroHttp.Tests.Hosting;
using Xunit;

namespace MicroHttp.Streams.Tests.Files
{
    public sealed class FileFolderTests : IDisposable
    {
        private const string Secret = "nobody may read this";
        private static readonly DateTime Written = new DateTime(2026, 1, 7, 3, 4, 5, DateTimeKind.Utc);

        private readonly string _folder = Directory.CreateTempSubdirectory("microhttp").FullName;
        private readonly string _root;

        public FileFolderTests()
        {
            _root = Path.Combine(_folder, "root");
            Write("../secret.txt", Secret);
            Write("../secrets/secret.txt", Secret);
            Write("page.html", "<h1>page</h1>");
            Write("index.html", "the index");
            Write("empty.txt", "");
            Write("sub/index.html", "index of sub");
            Write("sub/deep/温度.txt", "21");
            Write(".hidden/file.txt", Secret);
            Write(".env", Secret);
            Directory.CreateDirectory(Path.Combine(_root, "bare"));
        }

        // Links are followed where it can be found out where they lead.
        private static bool FollowsLinks => Flavor.Current == Flavor.Modern;

        public void Dispose() => Directory.Delete(_folder, true);

        private void Write(string name, string content)
        {
            string path = Path.GetFullPath(Path.Combine(_root, name));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content);
            File.SetLastWriteTimeUtc(path, Written);
        }

        private void Link(string name, string target)
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "Links are for administrators.");
            File.CreateSymbolicLink(Path.Combine(_root, name), target);
        }

        private string Send(string method, string path, string fields = "")
        {
            var connection = new MemoryConnection(new SiteApp(_root), new ServerLimits { ReceiveBuffer = 1024, SendBuffer = 512 });
            connection.Clock.UtcNow = Written.AddDays(1);
            connection.Send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n");
            Assert.DoesNotContain(Secret, connection.Output, StringComparison.Ordinal);
            return connection.Output;
        }

        private string Get(string path, string fields = "") => Send("GET", path, fields);

        private int Status(string path, string fields = "") => int.Parse(Get(path, fields).Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

        private static string Content(string answer) => answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];

        [Fact]
        public void File_IsServedWithWhatIsKnownAboutIt()
        {
            Assert.Equal(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 13\r\nDate: Thu, 08 Jan 2026 03:04:05 GMT\r\nCache-Control: no-cache\r\n"
                + "ETag: \"8de4d996ac7c080-d\"\r\nLast-Modified: Wed, 07 Jan 2026 03:04:05 GMT\r\nAccept-Ranges: bytes\r\n\r\n<h1>page</h1>",
                Get("/site/page.html"));
        }

        [Theory]
        [InlineData("/site/", "the index")]
        [InlineData("/site/sub/", "index of sub")]
        [InlineData("/site/sub/index.html", "index of sub")]
        [InlineData("/site/sub/deep/%E6%B8%A9%E5%BA%A6.txt", "21")]
        [InlineData("/site/empty.txt", "")]
        [InlineData("/site/page.html?v=2", "<h1>page</h1>")]
        public void Path_OfAFile_IsServed(string path, string content)
        {
            Assert.Equal(200, Status(path));
            Assert.Equal(content, Content(Get(path)));
        }

        [Theory]
        [InlineData("/site", "/site/")]
        [InlineData("/site?v=2", "/site/?v=2")]
        [InlineData("/site/sub", "/site/sub/")]
        [InlineData("/site/sub?v=2", "/site/sub/?v=2")]
        public void Path_OfAFolderWithoutItsSlash_IsRedirected(string path, string location) =>
            Assert.Contains("\r\nLocation: " + location + "\r\n", Get(path), StringComparison.Ordinal);

        [Theory]
        [InlineData("/site/missing.html", 404)]
        [InlineData("/site/bare/", 404)]
        [InlineData("/site/page.html/", 404)]
        [InlineData("/site/page.html/index.html", 404)]
        [InlineData("/site//page.html", 404)]
        [InlineData("/site/sub//index.html", 404)]
        [InlineData("/site/.env", 404)]
        [InlineData("/site/.hidden/file.txt", 404)]
        [InlineData("/site/page.html.", 404)]
        [InlineData("/site/page.html%20", 404)]
        [InlineData("/site/page.html::$DATA", 404)]
        [InlineData("/site/con", 404)]
        [InlineData("/site/NUL.txt", 404)]
        [InlineData("/site/page.html%09", 404)]
        [InlineData("/site/%252e%252e/secret.txt", 404)]
        [InlineData("/site/..;/secret.txt", 404)]
        [InlineData("/site/%2fetc%2fhosts", 404)]
        [InlineData("/site/../secret.txt", 400)]
        [InlineData("/site/%2e%2e/secret.txt", 400)]
        [InlineData("/site/.%2e/secret.txt", 400)]
        [InlineData("/site/..%2fsecret.txt", 400)]
        [InlineData("/site/sub%2f..%2f..%2fsecret.txt", 400)]
        [InlineData("/site/..%5csecret.txt", 400)]
        [InlineData("/site/..\\secret.txt", 400)]
        [InlineData("/site/%c0%ae%c0%ae/secret.txt", 400)]
        [InlineData("/site/%e0%80%ae%e0%80%ae/secret.txt", 400)]
        [InlineData("/site/page.html%00", 400)]
        [InlineData("/site/page.html%00.txt", 400)]
        public void Path_OfNoFile_IsRefused(string path, int status) => Assert.Equal(status, Status(path));

        [Fact]
        public void Path_OfFullLength_IsRefused() => Assert.Equal(404, Status("/site/" + Uri.EscapeDataString(Path.Combine(_folder, "secret.txt"))));

        [Theory]
        [InlineData("../secret.txt")]
        [InlineData("sub/../../secret.txt")]
        [InlineData("missing.txt")]
        [InlineData("link")]
        [InlineData("outside/secret.txt")]
        [InlineData("outside/../secret.txt")]
        [InlineData("again")]
        [InlineData("/etc/hosts")]
        [InlineData("..")]
        public void Link_ThatLeadsOutOrNowhere_IsNotFollowed(string target)
        {
            Link("outside", "../secrets");
            Link("again", "outside/secret.txt");
            Link("link", target);

            Assert.Equal(404, Status("/site/link"));
            Assert.Equal(404, Status("/site/link/"));
            Assert.Equal(404, Status("/site/link/secret.txt"));
            Assert.Equal(404, Status("/site/outside/secret.txt"));
        }

        [Fact]
        public void Links_ThatLeadToEachOther_AreNotFollowed()
        {
            Link("a", "b/x");
            Link("b", "a/y");

            Assert.Equal(404, Status("/site/a"));
            Assert.Equal(404, Status("/site/b/x"));
        }

        [Fact]
        public void Link_ThatStaysInside_IsFollowed()
        {
            Link("link.html", "sub/../page.html");
            Link("deep", "sub/deep");
            Link("full.html", Path.Combine(_root, "page.html"));
            Link("further.html", "link.html");

            foreach (string path in new[] { "/site/link.html", "/site/deep/%E6%B8%A9%E5%BA%A6.txt", "/site/full.html", "/site/further.html" })
            {
                Assert.Equal(FollowsLinks ? 200 : 404, Status(path));
            }
        }

        [Fact]
        public void Link_ToAFile_HasTheValidatorsOfTheFile()
        {
            Link("link.html", "page.html");
            string before = Get("/site/page.html");

            Assert.Equal(FollowsLinks, before == Get("/site/link.html"));
            File.SetLastWriteTimeUtc(Path.Combine(_root, "page.html"), Written.AddSeconds(-5));
            Assert.NotEqual(before, Get("/site/link.html"));
        }

        [Fact]
        public void Root_ThatIsALink_IsServed()
        {
            Link("../link", _root);
            Link("inside.html", "page.html");

            var connection = new MemoryConnection(new SiteApp(Path.Combine(_folder, "link")), new ServerLimits());
            connection.Send("GET /site/" + (FollowsLinks ? "inside" : "page") + ".html HTTP/1.1\r\nHost: localhost\r\n\r\n");
            Assert.StartsWith("HTTP/1.1 200 ", connection.Output, StringComparison.Ordinal);
        }

        [Fact]
        public void Pipe_IsNotWaitedFor()
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no pipes in folders.");
            using (Process process = Process.Start("mkfifo", Path.Combine(_root, "pipe")))
            {
                process.WaitForExit();
            }

            Assert.Equal("", Content(Get("/site/pipe")));
        }

        [Theory]
        [InlineData("If-None-Match: \"8de4d996ac7c080-d\"", 304)]
        [InlineData("If-None-Match: W/\"8de4d996ac7c080-d\"", 304)]
        [InlineData("If-None-Match: \"other\"", 200)]
        [InlineData("If-Match: \"other\"", 412)]
        [InlineData("If-Modified-Since: Wed, 07 Jan 2026 03:04:05 GMT", 304)]
        [InlineData("If-Unmodified-Since: Wed, 07 Jan 2026 03:04:04 GMT", 412)]
        [InlineData("Range: bytes=1-2", 206)]
        [InlineData("Range: bytes=-2\r\nIf-Range: \"8de4d996ac7c080-d\"", 206)]
        [InlineData("Range: bytes=-2\r\nIf-Range: \"other\"", 200)]
        [InlineData("Range: bytes=1-2,4-5", 200)]
        [InlineData("Range: bytes=13-", 416)]
        public void Condition_OfAFile_IsEvaluated(string field, int status) => Assert.Equal(status, Status("/site/page.html", field + "\r\n"));

        [Fact]
        public void Head_OfAFile_HasTheFieldsOfGet()
        {
            string get = Get("/site/page.html");

            Assert.Equal(get[..^"<h1>page</h1>".Length], Send("HEAD", "/site/page.html"));
        }

        [Fact]
        public void Post_ToAFile_IsNotAllowed() => Assert.Contains("\r\nAllow: GET, HEAD, OPTIONS\r\n", Send("POST", "/site/page.html"), StringComparison.Ordinal);

        [Fact]
        public void File_LargerThanTheBuffer_IsServedWhole()
        {
            string text = string.Concat(Enumerable.Range(0, 20000).Select(static i => (char)('a' + (i % 23))));
            Write("large.txt", text);

            Assert.Equal(text, Content(Get("/site/large.txt")));
            Assert.Equal(text[5000..6001], Content(Get("/site/large.txt", "Range: bytes=5000-6000\r\n")));
        }
    }
}
