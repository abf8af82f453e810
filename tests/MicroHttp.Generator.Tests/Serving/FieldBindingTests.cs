using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Serving
{
    public class FieldBindingTests
    {
        private static readonly Served Served = Served.Members("""
            [HttpGet("/required")] public string Required([FromHeader("X-Count")] int count) => "" + count;
            [HttpGet("/optional")] public string Optional([FromHeader(Name = "If-Match")] Utf8Slice tag, [FromHeader] string? accept, [FromHeader("X-Count")] int count = 3) => (tag.IsAbsent ? "absent" : tag.ToString()) + "|" + (accept ?? "null") + "|" + count;
            [HttpGet("/cookie")] public string Cookie([FromCookie] string theme, [FromCookie("visits")] int count = 0, [FromCookie] Utf8Slice none = default) => theme + count + none.IsAbsent;
            [HttpGet("/both")] public string Both([FromCookie] string theme, [FromHeader("X-Count")] byte count, int query) => theme + count + query;
            """);

        [Theory]
        [InlineData("/required", "x-count:  5 ", "200 5")]
        [InlineData("/optional", "Accept: */*", "200 absent|*/*|3")]
        [InlineData("/optional", "If-Match: \"a\"\r\nX-Count: 7", "200 \"a\"|null|7")]
        [InlineData("/cookie", "Cookie: theme=dark", "200 dark0True")]
        [InlineData("/cookie", "Cookie: visits=\"12\"; other; theme=da=rk;none=", "200 da=rk12False")]
        [InlineData("/cookie", "Cookie: visits=1\r\nCookie: theme=x", "200 x1True")]
        [InlineData("/both?query=3", "Cookie: theme=x\r\nX-Count: 2", "200 x23")]
        public void Fields_ThatConvert_AreBound(string target, string fields, string expected) => Assert.Equal(expected, Served.Send("GET", target, "", fields).ToString());

        [Theory]
        [InlineData("/required", "X-Other: 1", "The field 'X-Count' is missing.")]
        [InlineData("/required", "X-Count: 1\r\nX-Count: 1", "The field 'X-Count' comes more than once.")]
        [InlineData("/required", "X-Count: 1 1", "The field 'X-Count' is not an integer from -2147483648 to 2147483647.")]
        [InlineData("/required", "X-Count:", "The field 'X-Count' is not an integer from -2147483648 to 2147483647.")]
        [InlineData("/cookie", "X-Other: 1", "The cookie 'theme' is missing.")]
        [InlineData("/cookie", "Cookie: theme=a; theme=b", "The cookie 'theme' comes more than once.")]
        [InlineData("/cookie", "Cookie: theme=a; visits=x", "The cookie 'visits' is not an integer from -2147483648 to 2147483647.")]
        public void Fields_ThatDoNotConvert_AreRefusedWithTheReason(string target, string fields, string detail)
        {
            Reply reply = Served.Send("GET", target, "", fields);

            Assert.Equal(400, reply.Status);
            Assert.Contains(detail, reply.Content, System.StringComparison.Ordinal);
        }
    }
}
