using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Json
{
    public class JsonServingTests
    {
        private const string Json = "Content-Type: application/json";

        private const string Source = """
            #nullable enable
            using System;
            using System.Collections.Generic;
            using MicroHttp;

            [JsonModel] public sealed class Led { public byte Id { get; set; } public bool On { get; set; } public string? Note { get; set; } }
            [JsonModel] public struct Point { public int X { get; set; } public int Y { get; set; } }
            [JsonModel] public abstract class Shape { public string Name => GetType().Name; }
            public sealed class Circle : Shape { }
            [JsonModel] public sealed class Page<T> { public T[]? Items { get; set; } }

            [HttpApplication]
            public partial class App
            {
                [HttpGet("/led")] public Led? One(int id) => id == 0 ? null : new Led { Id = (byte)id, On = true };
                [HttpGet("/leds")] public Led[] Several() => new[] { new Led { Id = 1 }, new Led { Id = 2, On = true, Note = "a\"b" } };
                [HttpGet("/list")] public List<Led?> List() => new List<Led?> { null, new Led() };
                [HttpGet("/map")] public Dictionary<string, int> Map() => new Dictionary<string, int> { ["a"] = 1 };
                [HttpGet("/numbers")] public int[]? Numbers(bool any) => any ? new[] { 1, -2 } : null;
                [HttpGet("/point")] public Point Point() => new Point { X = 1 };
                [HttpGet("/maybe")] public Point? Maybe(bool any) => any ? new Point { Y = 2 } : (Point?)null;
                [HttpGet("/shape")] public Shape Shape() => new Circle();
                [HttpGet("/page")] public Page<Point> Page() => new Page<Point> { Items = new Point[1] };
                [HttpGet("/typed"), Produces("application/vnd.led+json")] public Led Typed() => new Led();
                [HttpPost("/led")] public Led Echo(Led led) => led;
                [HttpPost("/created")] public Led Created(Led led, HttpResponse response) { response.Status = StatusCode.Created; response.AddField("Location", "/leds/" + led.Id); return led; }
                [HttpPost("/leds")] public int[] Ids(Led[] leds) => Array.ConvertAll(leds, led => (int)led.Id);
                [HttpPost("/optional")] public string Optional(Led? led) => led == null ? "none" : led.Id.ToString();
                [HttpPost("/point")] public string Point(Point? point = null) => point == null ? "none" : point.Value.X + "," + point.Value.Y;
                [HttpPost("/sum")] public string Sum([FromBody] List<double> numbers) { double sum = 0; foreach (double number in numbers) { sum += number; } return sum.ToString("R"); }
                [HttpPut("/led/{id}")] public StatusCode Put(byte id, Led led, bool dry = false) => id == led.Id ? StatusCode.NoContent : StatusCode.Conflict;
                [HttpPost("/hand")] public void Hand(HttpRequest request, HttpResponse response)
                {
                    if (request.Content.TryReadJson(out Led led, out JsonError error)) { response.WriteJson(led); } else { response.WriteProblem(StatusCode.UnprocessableContent, error.ToString()); }
                }
            }
            """;

        private static readonly Served Served = Served.From(Source);

        [Theory]
        [InlineData("/led?id=3", """{"id":3,"on":true,"note":null}""")]
        [InlineData("/leds", """[{"id":1,"on":false,"note":null},{"id":2,"on":true,"note":"a\"b"}]""")]
        [InlineData("/list", """[null,{"id":0,"on":false,"note":null}]""")]
        [InlineData("/map", """{"a":1}""")]
        [InlineData("/numbers?any=1", "[1,-2]")]
        [InlineData("/point", """{"x":1,"y":0}""")]
        [InlineData("/maybe?any=1", """{"x":0,"y":2}""")]
        [InlineData("/shape", """{"name":"Circle"}""")]
        [InlineData("/page", """{"items":[{"x":0,"y":0}]}""")]
        public void Result_ThatIsAModel_IsSentAsJson(string target, string expected)
        {
            Reply reply = Served.Get(target);

            Assert.Equal("200 " + expected, reply.ToString());
            Assert.Equal("application/json", reply.Field("Content-Type"));
        }

        [Theory]
        [InlineData("/led?id=0")]
        [InlineData("/numbers?any=0")]
        [InlineData("/maybe?any=0")]
        public void Result_ThatIsNull_IsNotFound(string target) => Assert.Equal("""404 {"title":"Not Found","status":404}""", Served.Get(target).ToString());

        [Fact]
        public void Result_WithProduces_HasThatMediaType() => Assert.Equal("application/vnd.led+json", Served.Get("/typed").Field("Content-Type"));

        [Fact]
        public void Result_WithAStatusOfTheHandler_CombinesWithIt()
        {
            Reply reply = Served.Send("POST", "/created", """{"id":7}""", Json);

            Assert.Equal("""201 {"id":7,"on":false,"note":null}""", reply.ToString());
            Assert.Equal("/leds/7", reply.Field("Location"));
        }

        [Theory]
        [InlineData("POST", "/led", """ { "note" : "\u6e29\u5ea6" , "unknown" : [ { } ] , "on" : true } """, "200 {\"id\":0,\"on\":true,\"note\":\"温度\"}")]
        [InlineData("POST", "/leds", """[{"id":1},{"id":200}]""", "200 [1,200]")]
        [InlineData("POST", "/leds", "[]", "200 []")]
        [InlineData("POST", "/optional", """{"id":4}""", "200 4")]
        [InlineData("POST", "/optional", "null", "200 none")]
        [InlineData("POST", "/point", """{"x":1,"y":-1}""", "200 1,-1")]
        [InlineData("POST", "/point", "null", "200 none")]
        [InlineData("POST", "/sum", "[0.1,0.2]", "200 0.30000000000000004")]
        [InlineData("PUT", "/led/3?dry=1", """{"id":3}""", "204 ")]
        [InlineData("PUT", "/led/3", """{"id":4}""", "409 ")]
        [InlineData("POST", "/hand", """{"id":3}""", """200 {"id":3,"on":false,"note":null}""")]
        public void Content_ThatIsJson_IsBound(string method, string target, string content, string expected) => Assert.Equal(expected, Served.Send(method, target, content, Json).ToString());

        [Theory]
        [InlineData("/optional")]
        [InlineData("/point")]
        public void Content_ThatMayBeLeftOut_IsNull(string target) => Assert.Equal("200 none", Served.Send("POST", target).ToString());

        [Theory]
        [InlineData("application/json")]
        [InlineData("Application/JSON; charset=UTF-8")]
        [InlineData("application/json;charset=\"utf-8\"")]
        [InlineData("application/merge-patch+json")]
        public void MediaType_ThatIsJson_IsAccepted(string type) => Assert.Equal(200, Served.Send("POST", "/led", "{}", "Content-Type: " + type).Status);

        [Theory]
        [InlineData("X: y", "The content is not application/json.")]
        [InlineData("Content-Type: text/plain", "The content is not application/json.")]
        [InlineData("Content-Type: application/jsonp", "The content is not application/json.")]
        [InlineData("Content-Type: application/json; charset=utf-16", "The content is not in UTF-8.")]
        public void MediaType_ThatIsSomethingElse_IsUnsupported(string field, string detail)
        {
            Reply reply = Served.Send("POST", "/led", "{}", field);

            Assert.Equal("415 {\"title\":\"Unsupported Media Type\",\"status\":415,\"detail\":\"" + detail + "\"}", reply.ToString());
            Assert.Equal("application/problem+json", reply.Field("Content-Type"));
        }

        [Theory]
        [InlineData("/led", "", "The content ends early (octet 0).")]
        [InlineData("/led", "null", "The content must not be null (octet 0).")]
        [InlineData("/led", "[]", "The content must be an object (octet 0).")]
        [InlineData("/led", "{\"id\":256}", "'id' is out of range (octet 6).")]
        [InlineData("/led", "{\"id\":1.5}", "'id' must be a whole number (octet 6).")]
        [InlineData("/led", "{\"id\":1,\"id\":1}", "'id' occurs twice (octet 8).")]
        [InlineData("/led", "{\"id\":1,}", "The content is not well-formed JSON (octet 8).")]
        [InlineData("/led", "{\"on\":1", "'on' must be true or false (octet 6).")]
        [InlineData("/led", "{\"on\":true", "The content ends early (octet 10).")]
        [InlineData("/led", "{} x", "The content goes on behind its value (octet 3).")]
        [InlineData("/leds", "[{\"id\":1},{\"on\":\"yes\"}]", "'[1].on' must be true or false (octet 16).")]
        [InlineData("/leds", "[null]", "'[0]' must not be null (octet 1).")]
        [InlineData("/sum", "[1,\"2\"]", "'[1]' must be a number (octet 3).")]
        public void Content_ThatIsWrong_IsABadRequestThatSaysWhere(string target, string content, string detail)
        {
            Reply reply = Served.Send("POST", target, content, Json);

            Assert.Equal("400 {\"title\":\"Bad Request\",\"status\":400,\"detail\":\"" + detail + "\"}", reply.ToString());
        }

        [Fact]
        public void Content_ReadByHand_IsRefusedByTheHandler() =>
            Assert.Equal("422 {\"title\":\"Unprocessable Content\",\"status\":422,\"detail\":\"'id' must not be null (octet 6).\"}", Served.Send("POST", "/hand", "{\"id\":null}", Json).ToString());
    }
}
