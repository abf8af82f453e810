using System;
using System.Text;
using Xunit;

namespace MicroHttp.Tests.Exchange
{
    public class SetCookieTests
    {
        private static readonly DateTime Time = new DateTime(2026, 11, 3, 8, 15, 0, DateTimeKind.Utc);

        [Fact]
        public void Cookie_WithoutOptions_IsForThisSiteAndNotForScripts() =>
            Assert.Equal("session=abc; Path=/; HttpOnly; SameSite=Lax", Line(static response => response.SetCookie("session", "abc")));

        [Fact]
        public void Cookie_WithAllAttributes_HasThemAsRfc6265Writes() => Assert.Equal(
            "theme=dark; Expires=Tue, 03 Nov 2026 08:15:00 GMT; Max-Age=9223372036854775807; Domain=example.com; Path=/a b; Secure; HttpOnly; SameSite=Strict",
            Line(new CookieOptions { Expires = Time, MaxAge = long.MaxValue, Domain = "example.com", Path = "/a b", Secure = true, SameSite = SameSite.Strict }));

        [Fact]
        public void Cookie_WithNoAttribute_HasNone() =>
            Assert.Equal("theme=dark", Line(new CookieOptions { Path = null, HttpOnly = false, SameSite = SameSite.Unspecified }));

        [Theory]
        [InlineData(SameSite.None, "; SameSite=None")]
        [InlineData(SameSite.Lax, "; SameSite=Lax")]
        [InlineData(SameSite.Strict, "; SameSite=Strict")]
        public void SameSite_IsWrittenByName(SameSite sameSite, string expected) =>
            Assert.Equal("theme=dark; Secure" + expected, Line(new CookieOptions { Path = null, HttpOnly = false, Secure = true, SameSite = sameSite }));

        [Theory]
        [InlineData(-1L, "theme=dark")]
        [InlineData(0L, "theme=dark; Max-Age=0")]
        [InlineData(3600L, "theme=dark; Max-Age=3600")]
        public void MaxAge_IsInSeconds(long seconds, string expected) =>
            Assert.Equal(expected, Line(new CookieOptions { MaxAge = seconds, Path = null, HttpOnly = false, SameSite = SameSite.Unspecified }));

        [Fact]
        public void Cookies_AreALineEach()
        {
            string fields = Fields(static response =>
            {
                response.SetCookie("a", "1");
                response.Write("content");
                response.SetCookie("b", "");
            });

            Assert.Contains("\r\nSet-Cookie: a=1; Path=/; HttpOnly; SameSite=Lax\r\nSet-Cookie: b=; Path=/; HttpOnly; SameSite=Lax\r\n", fields, StringComparison.Ordinal);
            Assert.EndsWith("\r\n\r\ncontent", fields, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("session", "session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax")]
        [InlineData("__Host-session", "__Host-session=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax")]
        public void Cookie_ThatIsDeleted_IsReplacedByOneThatHasEnded(string name, string expected) => Assert.Equal(expected, Line(response => response.DeleteCookie(name)));

        [Theory]
        [InlineData("")]
        [InlineData("a b")]
        [InlineData("a=b")]
        [InlineData("a;b")]
        [InlineData("a\r\n")]
        [InlineData("a\u010D")]
        [InlineData("温度")]
        public void Name_ThatIsNoToken_IsRefused(string name)
        {
            HttpResponse response = NewResponse();

            Assert.Throws<ArgumentException>(() => response.SetCookie(name, "x"));
            Assert.Throws<ArgumentException>(() => response.DeleteCookie(name));
        }

        [Theory]
        [InlineData("a b")]
        [InlineData("a,b")]
        [InlineData("a\"b")]
        [InlineData("a\\b")]
        [InlineData("a; Domain=evil.test")]
        [InlineData("a\r\nX: 1")]
        [InlineData("a\0")]
        [InlineData("a\u007F")]
        [InlineData("a\u010D\u010AX: 1")]
        [InlineData("温度")]
        public void Value_ThatRfc6265DoesNotAllow_IsRefused(string value) => Assert.Throws<ArgumentException>(() => NewResponse().SetCookie("a", value));

        [Theory]
        [InlineData("")]
        [InlineData("relative")]
        [InlineData("/a;b")]
        [InlineData("/a\r\n")]
        [InlineData("/温度")]
        public void Path_ThatRfc6265DoesNotAllow_IsRefused(string path) => Assert.Throws<ArgumentException>(() => new CookieOptions { Path = path });

        [Theory]
        [InlineData("")]
        [InlineData("a;b")]
        [InlineData("a\r\n")]
        public void Domain_ThatRfc6265DoesNotAllow_IsRefused(string domain) => Assert.Throws<ArgumentException>(() => new CookieOptions { Domain = domain });

        [Fact]
        public void Times_ThatClientsDoNotRead_AreRefused()
        {
            Assert.Throws<ArgumentOutOfRangeException>(static () => new CookieOptions { MaxAge = -2 });
            Assert.Throws<ArgumentOutOfRangeException>(static () => new CookieOptions { Expires = new DateTime(1600, 12, 31, 0, 0, 0, DateTimeKind.Utc) });
        }

        [Fact]
        public void Cookie_ThatClientsWouldDrop_IsRefused()
        {
            HttpResponse response = NewResponse();
            CookieOptions secure = new CookieOptions { Secure = true };

            Assert.Throws<ArgumentException>(() => response.SetCookie("a", "1", new CookieOptions { SameSite = SameSite.None }));
            Assert.Throws<ArgumentException>(() => response.SetCookie("__Secure-a", "1"));
            Assert.Throws<ArgumentException>(() => response.SetCookie("__HOST-a", "1"));
            Assert.Throws<ArgumentException>(() => response.SetCookie("__Host-a", "1", new CookieOptions { Secure = true, Path = "/b" }));
            Assert.Throws<ArgumentException>(() => response.SetCookie("__Host-a", "1", new CookieOptions { Secure = true, Domain = "example.com" }));
            response.SetCookie("__Secure-a", "1", secure);
            response.SetCookie("__Host-a", "1", secure);
        }

        [Fact]
        public void Cookie_BehindTheHead_IsRefused()
        {
            HttpResponse response = NewResponse();
            response.Complete();

            Assert.Throws<InvalidOperationException>(() => response.SetCookie("a", "1"));
        }

        [Fact]
        public void Cookie_OfAnyLength_FillsTheBufferAndNoMore()
        {
            CookieOptions options = new CookieOptions { Expires = Time, MaxAge = long.MaxValue, Secure = true, SameSite = SameSite.Strict };
            int fitting = 0;
            for (int length = 0; length < 512; length++)
            {
                HttpResponse response = NewResponse(512);
                try
                {
                    response.SetCookie("a", new string('x', length), options);
                }
                catch (InvalidOperationException)
                {
                    continue;
                }

                Assert.Contains("=" + new string('x', length) + "; Expires=", Output(response), StringComparison.Ordinal);
                fitting = length;
            }

            Assert.InRange(fitting, 100, 300);
        }

        private static string Line(CookieOptions options) => Line(response => response.SetCookie("theme", "dark", options));

        private static string Line(Action<HttpResponse> handler)
        {
            string fields = Fields(handler);
            int start = fields.IndexOf("Set-Cookie: ", StringComparison.Ordinal) + 12;
            return fields.Substring(start, fields.IndexOf("\r\n", start, StringComparison.Ordinal) - start);
        }

        private static string Fields(Action<HttpResponse> handler)
        {
            HttpResponse response = NewResponse();
            handler(response);
            return Output(response);
        }

        private static string Output(HttpResponse response)
        {
            response.Complete();
            response.Output(out byte[] buffer, out int offset, out int count);
            return Encoding.UTF8.GetString(buffer, offset, count);
        }

        private static HttpResponse NewResponse(int buffer = 1024)
        {
            HttpResponse response = new HttpResponse();
            response.Attach(new byte[buffer]);
            response.Begin(forHead: false, http10: false);
            return response;
        }
    }
}
