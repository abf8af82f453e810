using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Serving
{
    public class ContentBindingTests
    {
        private const string FormType = "Content-Type: application/x-www-form-urlencoded";

        private static readonly Served Served = Served.From("""
            public class Person
            {
                public string Name { get; set; } = "nobody";
                public int Age { get; set; } = 7;
                public DayOfWeek? Day;
                public string[] Tags { get; set; } = { "none" };
                public int ReadOnly { get; private set; }
                public static int Static { get; set; }
            }

            public class Employee : Person { public string HTTPName { get; set; } = ""; }

            [HttpApplication]
            public partial class App
            {
                [HttpPost("/text")] public string Text([FromBody] string text) => "[" + text + "]";
                [HttpPost("/slice")] public Utf8Slice Slice([FromBody] Utf8Slice text) => text;
                [HttpPost("/octets")] public byte[] Octets([FromBody] byte[] octets) => octets;
                [HttpPost("/form")] public string Form([FromForm] string name, [FromForm("user-age")] int age = 3, [FromForm] string[]? tag = null, int query = 0) => name + age + string.Join(",", tag!) + query;
                [HttpPost("/model")] public string Model([FromForm] Person person) => person.Name + person.Age + person.Day + string.Join(",", person.Tags) + person.ReadOnly;
                [HttpPut("/derived/{id}")] public string Derived(int id, [FromForm] Employee employee) => id + employee.Name + employee.HTTPName;
                [HttpPost("/limit"), ContentLimit(4)] public string Limit([FromBody] string text) => text;
                [HttpPost("/request")] public Utf8Slice Request(HttpRequest request) => request.Content;
                [HttpPost("/ignored")] public string Ignored() => "ignored";
            }
            """);

        [Theory]
        [InlineData("/text", "北京 a+b", "Content-Type: text/plain; charset=UTF-8", "200 [北京 a+b]")]
        [InlineData("/text", "", "X: y", "200 []")]
        [InlineData("/text", "x", "Content-Type: text/plain; a=b; charset=\"utf-8\"", "200 [x]")]
        [InlineData("/slice", "some octets", "X: y", "200 some octets")]
        [InlineData("/octets", "some octets", "X: y", "200 some octets")]
        [InlineData("/form?query=4", "name=a+b%2B&user-age=5&tag=x&tag=%E6%B8%A9", FormType, "200 a b+5x,温4")]
        [InlineData("/form", "name=", FormType + "; charset=utf-8", "200 30")]
        [InlineData("/model", "name=me&age=9&day=monday&tags=a&tags=b&readOnly=1", FormType, "200 me9Mondaya,b0")]
        [InlineData("/model", "", FormType, "200 nobody70")]
        [InlineData("/request", "as it is", "X: y", "200 as it is")]
        [InlineData("/ignored", "as it is", "X: y", "200 ignored")]
        [InlineData("/limit", "1234", "X: y", "200 1234")]
        public void Content_ThatConverts_IsBound(string target, string content, string field, string expected) => Assert.Equal(expected, Served.Send("POST", target, content, field).ToString());

        [Fact]
        public void Form_OfADerivedModel_FillsTheMembersOfItsBase() => Assert.Equal("200 5xy", Served.Send("PUT", "/derived/5", "name=x&httpName=y", FormType).ToString());

        [Theory]
        [InlineData("/text", "x", "Content-Type: text/plain; charset=iso-8859-1", 415, "The content is not in UTF-8.")]
        [InlineData("/form", "name=x", "Content-Type: multipart/form-data", 415, "The content is not application/x-www-form-urlencoded.")]
        [InlineData("/form", "name=x", "X: y", 415, "The content is not application/x-www-form-urlencoded.")]
        [InlineData("/form", "name=%zz", FormType, 400, "The form has a malformed escape or is not UTF-8.")]
        [InlineData("/form", "x=y", FormType, 400, "The form field 'name' is missing.")]
        [InlineData("/form", "name=x&name=y", FormType, 400, "The form field 'name' comes more than once.")]
        [InlineData("/form", "name=x&user-age=y", FormType, 400, "The form field 'user-age' is not an integer from -2147483648 to 2147483647.")]
        [InlineData("/model", "age=y", FormType, 400, "The form field 'age' is not an integer from -2147483648 to 2147483647.")]
        [InlineData("/limit", "12345", "X: y", 413, "")]
        public void Content_ThatDoesNotConvert_IsRefusedWithTheReason(string target, string content, string field, int status, string detail)
        {
            Reply reply = Served.Send("POST", target, content, field);

            Assert.Equal(status, reply.Status);
            Assert.Contains(detail, reply.Content, System.StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("9223372036854775807")]
        [InlineData("9223372036854775707")]
        [InlineData("4294967296")]
        public void Content_LargerThanAnyBuffer_IsRefusedWhateverTheLimit(string length)
        {
            var served = Served.Members("""[HttpPost("/text"), ContentLimit(long.MaxValue)] public string Post([FromBody] string text) => text;""");

            Assert.Equal(413, served.SendOctets("POST /text HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n").Status);
        }

        [Fact]
        public void Text_ThatIsNotUtf8_IsRefused()
        {
            var served = Served.Members("""[HttpGet("/text")] public string Text(HttpExchange exchange) => ""; [HttpPost("/text")] public string Post([FromBody] string text) => text;""");

            Assert.Equal(400, served.SendOctets("POST /text HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n\u00FF").Status);
        }
    }
}
