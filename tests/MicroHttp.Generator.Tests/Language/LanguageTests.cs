using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Language
{
    /// <summary>The same source on every flavor, with the same answers to the octet.</summary>
    public class LanguageTests
    {
        private const string Form = "Content-Type: application/x-www-form-urlencoded";

        private static readonly Served Served = Served.From(LanguageSource.Text);

        [Theory]
        [InlineData("GET", "/", "", "", "200 index")]
        [InlineData("GET", "/types/on/-5/9223372036854775807/18446744073709551615/auto/1.25/01234567-89ab-cdef-0123-456789abcdef/x", "", "", "200 yes|-5|9223372036854775807|18446744073709551615|8|125|01234567-89ab-cdef-0123-456789abcdef|x")]
        [InlineData("GET", "/query?required=1", "", "", "200 1|yes|-1|5|50|1|none||1")]
        [InlineData("GET", "/query?required=1&b=off&s=-7&u=9&f=2.5&mode=auto&text=%E5%8C%97+%E4%BA%AC&slice=a%26b&at=2026-01-31T12:30:00Z", "", "", "200 1|no|-7|9|250|8|北 京|a&b|2026")]
        [InlineData("GET", "/query?required=256", "", "", "400 {\"title\":\"Bad Request\",\"status\":400,\"detail\":\"The query value 'required' is not an integer from 0 to 255.\"}")]
        [InlineData("GET", "/arrays?id=1&tag=a&id=2&tag=b", "", "", "200 1,2,a,b,")]
        [InlineData("GET", "/fields", "", "X-Count: 5\r\nCookie: theme=dark\r\nAccept: */*", "200 5|*/*|dark")]
        [InlineData("GET", "/fields", "", "Accept: */*", "400 {\"title\":\"Bad Request\",\"status\":400,\"detail\":\"The field 'X-Count' is missing.\"}")]
        [InlineData("POST", "/form", "name=a+b&level=5&mode=8&extra=3", Form, "200 a b|5|8|3")]
        [InlineData("POST", "/form", "name=x", "Content-Type: text/plain", "415 {\"title\":\"Unsupported Media Type\",\"status\":415,\"detail\":\"The content is not application/x-www-form-urlencoded.\"}")]
        [InlineData("POST", "/text", "北京", "X: y", "200 北京")]
        [InlineData("PUT", "/octets", "some", "X: y", "200 some")]
        [InlineData("POST", "/sink", "12345", "X: y", "200 5")]
        [InlineData("GET", "/files/a.b.txt", "", "", "200 a.b|txt")]
        [InlineData("GET", "/files/a/b%2Fc", "", "", "200 a/b/c")]
        [InlineData("GET", "/optional", "", "", "200 7")]
        [InlineData("GET", "/optional/5", "", "", "200 5")]
        [InlineData("GET", "/%E6%B8%A9%E5%BA%A6/%E5%8C%97%E4%BA%AC", "", "", "200 北京")]
        [InlineData("DELETE", "/status/202", "", "", "202 ")]
        [InlineData("DELETE", "/status/700", "", "", "404 {\"title\":\"Not Found\",\"status\":404}")]
        [InlineData("REPORT", "/report", "", "", "200 REPORT")]
        [InlineData("GET", "/rooms/5", "", "", "200 room 5")]
        [InlineData("GET", "/rooms/5/lamp", "", "", "200 room")]
        [InlineData("GET", "/left/lamp", "", "", "200 left")]
        [InlineData("POST", "/right/lamp/again", "", "", "200 right")]
        [InlineData("GET", "/left/lamp/", "", "", "308 ")]
        public void Request_OfTheLanguage_IsAnsweredAlikeOnEveryFlavor(string method, string target, string content, string field, string expected)
        {
            Reply reply = Served.Send(method, target, content, field.Length == 0 ? [] : [field]);

            Assert.Equal(expected, reply.ToString());
            Assert.Equal("yes", reply.Field("X-Counted"));
        }
    }
}
