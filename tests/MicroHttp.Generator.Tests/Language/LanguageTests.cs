using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Language
{
    /// <summary>The same source on every flavor, with the same answers to the octet.</summary>
    public class LanguageTests
    {
        private const string Json = "Content-Type: application/json";
        private const string Form = "Content-Type: application/x-www-form-urlencoded";

        private static readonly Served Served = Served.OfTheLanguage();

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
        [InlineData("GET", "/refused", "", "", "409 {\"title\":\"Conflict\",\"status\":409,\"detail\":\"Not \\\"now\\\".\"}")]
        [InlineData("GET", "/stations/0", "", "", "404 {\"title\":\"Not Found\",\"status\":404}")]
        [InlineData("GET", "/stations/7", "", "", "200 {\"name\":\"北京 \\\"Süd\\\"\",\"id\":7,\"mode\":8,\"season\":\"cold\",\"level\":21.5,\"exact\":0.1,\"short\":3.14,\"limits\":[-1,1],\"key\":\"AQL6\",\"since\":\"2026-01-31T12:30:00Z\",\"place\":{\"x\":1,\"y\":-2},\"parts\":[{\"name\":\"a\"},null]}")]
        [InlineData("GET", "/stations/0/page", "", "", "404 {\"title\":\"Not Found\",\"status\":404}")]
        [InlineData("GET", "/stations/7/page", "", "", "200 <!doctype html>\n<title>北京 &quot;Süd&quot;</title>\n<p class=\"Winter\" title='北京 &quot;Süd&quot;'>7 Auto 21.5 0.10 2026-01-31T12:30:00Z 1/-2 温度 21.5 °C</p>\n<ul>\n  <li><a href=\"/parts/a\" hidden>a</a></li>\n</ul>\n-1;\n1;\n")]
        [InlineData("GET", "/stations?count=1", "", "", "200 [{\"name\":null,\"id\":0,\"mode\":0,\"season\":\"summer\",\"level\":0,\"exact\":0,\"short\":0.00,\"limits\":null,\"key\":null,\"since\":\"0001-01-01T00:00:00Z\",\"place\":{\"x\":0,\"y\":0}}]")]
        [InlineData("PUT", "/stations/9", " { \"id\" : 1 , \"name\" : \"\\u6e29\\u5ea6\", \"mode\":\"on\", \"season\":\"COLD\", \"level\":-1.5e1, \"exact\":5e-324, \"limits\":[], \"key\":\"AQL6\", \"since\":\"2026-01-31T14:30:00.5+02:00\", \"place\":{\"y\":3}, \"unknown\":[{}] }", Json, "200 {\"name\":\"温度\",\"id\":9,\"mode\":1,\"season\":\"cold\",\"level\":-15,\"exact\":5E-324,\"short\":0.00,\"limits\":[],\"key\":\"AQL6\",\"since\":\"2026-01-31T12:30:00.5Z\",\"place\":{\"x\":0,\"y\":3}}")]
        [InlineData("PUT", "/stations/9", "{}", Json, "400 {\"title\":\"Bad Request\",\"status\":400,\"detail\":\"'id' is missing (octet 1).\"}")]
        [InlineData("PUT", "/stations/9", "{\"id\":1,\"place\":{\"x\":2147483648}}", Json, "400 {\"title\":\"Bad Request\",\"status\":400,\"detail\":\"'place.x' is out of range (octet 21).\"}")]
        [InlineData("PUT", "/stations/9?dry=perhaps", "{\"id\":1}", Json, "400 {\"title\":\"Bad Request\",\"status\":400,\"detail\":\"The query value 'dry' is not true or false.\"}")]
        [InlineData("PUT", "/stations/9", "id=1", Form, "415 {\"title\":\"Unsupported Media Type\",\"status\":415,\"detail\":\"The content is not application/json.\"}")]
        [InlineData("POST", "/sum", "[1,2,-4]", Json, "200 -1")]
        public void Request_OfTheLanguage_IsAnsweredAlikeOnEveryFlavor(string method, string target, string content, string field, string expected)
        {
            Reply reply = Served.Send(method, target, content, field.Length == 0 ? [] : [field]);

            Assert.Equal(expected, reply.ToString());
            Assert.Equal("yes", reply.Field("X-Counted"));
        }

        [Theory]
        [InlineData(301)]
        [InlineData(302)]
        [InlineData(303)]
        [InlineData(307)]
        [InlineData(308)]
        public void Redirection_OfTheLanguage_IsAlikeOnEveryFlavor(int status)
        {
            Reply reply = Served.Send("GET", "/moved/" + status);

            Assert.Equal(status, reply.Status);
            Assert.Equal("/%E6%B8%A9%E5%BA%A6", reply.Field("Location"));
        }

        [Fact]
        public void Cookies_OfTheLanguage_AreAlikeOnEveryFlavor()
        {
            Reply reply = Served.Send("POST", "/cookies", "x");

            Assert.Equal(202, reply.Status);
            Assert.Equal(
                "a=1; Path=/; HttpOnly; SameSite=Lax"
                + " __Host-b=2; Expires=Tue, 03 Nov 2026 00:00:00 GMT; Max-Age=60; Path=/; Secure; HttpOnly; SameSite=Strict"
                + " c=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax",
                reply.All("Set-Cookie"));
        }

        [Theory]
        [InlineData("/温度/北京", "text/html; charset=utf-8")]
        [InlineData("/stations/7", "application/json")]
        [InlineData("/stations/7/page", "text/html; charset=utf-8")]
        [InlineData("/refused", "application/problem+json")]
        [InlineData("/query?required=1", "text/plain; charset=utf-8")]
        public void MediaType_OfTheLanguage_IsAlikeOnEveryFlavor(string target, string expected) =>
            Assert.Equal(expected, Served.Send("GET", target.Replace("温度", "%E6%B8%A9%E5%BA%A6", System.StringComparison.Ordinal).Replace("北京", "%E5%8C%97%E4%BA%AC", System.StringComparison.Ordinal)).Field("Content-Type"));
    }
}
