using System;
using System.Linq;
using Xunit;

namespace MicroHttp.Testing.Tests
{
    public sealed class TestCookiesTests : IDisposable
    {
        private readonly TestClient _client = new TestClient(new TestedApp());

        public void Dispose() => _client.Dispose();

        [Fact]
        public void Cookie_ThatIsSet_IsSentFromThenOn()
        {
            _client.Get("/cookie?a=1");
            _client.Get("/cookie?b=2;HttpOnly;Secure;SameSite=Strict;Domain=board.local");

            Assert.Contains("Cookie=a=1; b=2\n", _client.Get("/fields").Text, StringComparison.Ordinal);
            Assert.Equal("1", _client.Cookies["a"]);
            TestCookie cookie = _client.Cookies.Find("b")!;
            Assert.True(cookie is { IsHttpOnly: true, IsSecure: true, IsForSession: true, SameSite: "Strict", Domain: "board.local", Path: "/" });
        }

        [Fact]
        public void Cookie_ThatIsSetAgain_ChangesItsValue()
        {
            _client.Get("/cookie?a=1");
            _client.Get("/cookie?a=2");

            Assert.Equal(["2"], _client.Cookies.Select(static cookie => cookie.Value));
        }

        [Fact]
        public void Cookie_WithAPath_IsSentBelowItOnly()
        {
            _client.Get("/cookie?a=1;Path=/fields");
            _client.Get("/cookie?b=2;Path=/field");
            _client.Get("/cookie?c=3");

            Assert.Contains("Cookie=a=1; c=3\n", _client.Get("/fields").Text, StringComparison.Ordinal);
        }

        [Fact]
        public void Cookie_WithALifetime_IsDroppedInTime()
        {
            _client.Get("/cookie?a=1;Max-Age=60");
            _client.PutText("/cookie", "b=2; Expires=Thu, 01 Jan 2026 00:01:00 GMT");

            _client.Clock.Advance(59_999);
            Assert.Equal(["a", "b"], _client.Cookies.Select(static cookie => cookie.Name));
            _client.Clock.Advance(1);
            Assert.Empty(_client.Cookies);
        }

        [Fact]
        public void Cookie_WithNoLifetimeLeft_IsDroppedAtOnce()
        {
            _client.Get("/cookie?a=1");
            _client.Get("/cookie?a=;Max-Age=0");

            Assert.Null(_client.Cookies["a"]);
        }

        [Fact]
        public void Cookie_OfTheTest_IsSent()
        {
            _client.Cookies["session"] = "x";
            Assert.Contains("Cookie=session=x\n", _client.Get("/fields").Text, StringComparison.Ordinal);
            _client.Cookies["session"] = null;
            Assert.DoesNotContain("Cookie", _client.Get("/fields").Text, StringComparison.Ordinal);
        }

        [Fact]
        public void Cookie_OfARequest_TakesTheKeptOnesPlace()
        {
            _client.Cookies["a"] = "1";

            Assert.Contains("Cookie=b=2\n", _client.Get("/fields", "Cookie: b=2").Text, StringComparison.Ordinal);
        }
    }
}
