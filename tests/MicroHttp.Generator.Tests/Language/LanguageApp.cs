#nullable disable
using System;
using MicroHttp;

namespace MicroHttp.Language
{
    /// <summary>The handler language from end to end, as a device compiles it.</summary>
    [HttpApplication(RedirectTrailingSlash = true), Filter(nameof(_count))]
    public sealed partial class LanguageApp
    {
        private readonly CountFilter _count = new CountFilter();
        private readonly RoomHandler _rooms = new RoomHandler();

        [Mount("/left")]
        private readonly LampHandler _left = new LampHandler("left");

        [Mount("/right")]
        private readonly LampHandler _right = new LampHandler("right");

        [HttpGet("/")]
        public string Index()
        {
            return "index";
        }

        [HttpGet("/types/{b}/{i}/{l}/{u}/{m}/{d}/{g}/{c}")]
        public string Route(bool b, int i, long l, ulong u, Mode m, double d, Guid g, char c)
        {
            return Text(b) + "|" + i + "|" + l + "|" + u + "|" + (int)m + "|" + (int)(d * 100) + "|" + g + "|" + c;
        }

        [HttpGet("/query")]
        public string Query(byte required, bool b = true, short s = -1, uint u = 5, float f = 0.5f, Mode mode = Mode.On, string text = "none", Utf8Slice slice = default, DateTime at = default)
        {
            return required + "|" + Text(b) + "|" + s + "|" + u + "|" + (int)(f * 100) + "|" + (int)mode + "|" + text + "|" + slice.ToString() + "|" + at.Year;
        }

        [HttpGet("/arrays")]
        public string Arrays(int[] id, string[] tag)
        {
            string text = "";
            for (int i = 0; i < id.Length; i++)
            {
                text += id[i] + ",";
            }

            for (int i = 0; i < tag.Length; i++)
            {
                text += tag[i] + ",";
            }

            return text;
        }

        [HttpGet("/fields")]
        public string Fields([FromHeader("X-Count")] int count, [FromHeader] Utf8Slice accept, [FromCookie("theme")] string theme = "light")
        {
            return count + "|" + accept.ToString() + "|" + theme;
        }

        [HttpPost("/form")]
        public string Form([FromForm] Settings settings, [FromForm("extra")] int extra = 0)
        {
            return settings.Name + "|" + settings.Level + "|" + (int)settings.Mode + "|" + extra;
        }

        [HttpPost("/text")]
        public string TextContent([FromBody] string text)
        {
            return text;
        }

        [HttpPut("/octets")]
        public byte[] OctetContent([FromBody] byte[] octets)
        {
            return octets;
        }

        [HttpPost("/sink")]
        public ContentSink Sink()
        {
            return new CountingSink();
        }

        [HttpGet("/files/{name}.{extension}")]
        public string File(string name, string extension)
        {
            return name + "|" + extension;
        }

        [HttpGet("/files/{*path}")]
        public Utf8Slice Path(Utf8Slice path)
        {
            return path;
        }

        [HttpGet("/optional/{id?}")]
        public string Optional(int id = 7)
        {
            return "" + id;
        }

        [HttpGet("/温度/{地点:length(2,4)}"), Produces("text/html; charset=utf-8")]
        public string Temperature(string 地点)
        {
            return 地点;
        }

        [HttpDelete("/status/{code:range(200,599)}")]
        public StatusCode Status(int code)
        {
            return (StatusCode)code;
        }

        [HttpGet("/moved/{code:int}")]
        public void Moved(int code, HttpResponse response)
        {
            response.Redirect((StatusCode)code, "/温度");
        }

        [HttpPost("/cookies")]
        public StatusCode Cookies(HttpResponse response)
        {
            response.SetCookie("a", "1");
            response.SetCookie("__Host-b", "2", new CookieOptions { MaxAge = 60, Expires = new DateTime(2026, 11, 3), Secure = true, SameSite = SameSite.Strict });
            response.DeleteCookie("c");
            return StatusCode.Accepted;
        }

        [HttpGet("/refused")]
        public string Refused()
        {
            throw new HttpException(StatusCode.Conflict, "Not \"now\".");
        }

        [HttpGet("/stations/{id}")]
        public Station Find(byte id)
        {
            return id == 0 ? null : NewStation(id);
        }

        [HttpGet("/stations/{id}/page"), HtmlTemplate("Language/station.html")]
        public Station Show(byte id)
        {
            return Find(id);
        }

        [HttpGet("/stations")]
        public Station[] All(int count = 2)
        {
            Station[] stations = new Station[count];
            for (int i = 0; i < count; i++)
            {
                stations[i] = new Station { Id = (byte)i };
            }

            return stations;
        }

        [HttpPut("/stations/{id}"), Produces("application/vnd.station+json")]
        public Station Replace(byte id, Station station, bool dry = false)
        {
            if (!dry)
            {
                station.Id = id;
            }

            return station;
        }

        [HttpPost("/sum")]
        public string Sum([FromBody] int[] numbers)
        {
            int sum = 0;
            for (int i = 0; i < numbers.Length; i++)
            {
                sum += numbers[i];
            }

            return "" + sum;
        }

        [HttpMethod("REPORT", "/report")]
        public void Report(HttpExchange exchange)
        {
            exchange.Response.Write(exchange.Request.MethodName);
        }

        private static Station NewStation(byte id)
        {
            return new Station
            {
                Id = id,
                Name = "北京 \"Süd\"",
                Mode = Mode.Auto,
                Season = Season.Winter,
                Level = 21.5f,
                Exact = 0.1,
                Short = 3.14159,
                Limits = new int[] { -1, 1 },
                Key = new byte[] { 1, 2, 250 },
                Since = new DateTime(2026, 1, 31, 12, 30, 0),
                Place = new Place { X = 1, Y = -2 },
                Parts = new Part[] { new Part { Name = "a" }, null },
            };
        }

        private static string Text(bool value)
        {
            return value ? "yes" : "no";
        }
    }

    public enum Mode
    {
        Off,
        On,
        Auto = 8,
    }

    public sealed class Settings
    {
        public string Name { get; set; } = "";

        public int Level { get; set; }

        public Mode Mode { get; set; }
    }

    [JsonModel]
    public enum Season
    {
        Summer,

        [JsonName("cold")]
        Winter,
    }

    [JsonModel]
    public struct Place
    {
        public int X { get; set; }

        public long Y { get; set; }
    }

    [JsonModel]
    public class Part
    {
        public string Name { get; set; }
    }

    [JsonModel]
    public sealed class Station : Part
    {
        [JsonRequired]
        public byte Id { get; set; }

        public Mode Mode { get; set; }

        public Season Season { get; set; }

        public float Level { get; set; }

        public double Exact { get; set; }

        [JsonDecimals(2)]
        public double Short { get; set; }

        public int[] Limits { get; set; }

        public byte[] Key { get; set; }

        public DateTime Since { get; set; }

        public Place Place { get; set; }

        [JsonSkip(WhenNull = true)]
        public Part[] Parts { get; set; }

        [JsonSkip]
        public string Secret { get; set; }
    }

    public sealed class CountingSink : ContentSink
    {
        private int _count;

        public override void Write(byte[] buffer, int offset, int count)
        {
            _count += count;
        }

        public override void Complete(HttpExchange exchange)
        {
            exchange.Response.Write(_count);
        }
    }

    [RequestFields("X-Trace")]
    public sealed class CountFilter : IRequestFilter
    {
        public int Count { get; private set; }

        public bool Before(HttpExchange exchange)
        {
            Count++;
            return true;
        }

        public void After(HttpExchange exchange)
        {
            exchange.Response.AddField("X-Counted", "yes");
        }
    }

    [HttpHandler("/rooms/{room:int}")]
    public sealed class RoomHandler
    {
        internal readonly LampHandler Lamp = new LampHandler("room");

        [HttpGet]
        public string Read(int room)
        {
            return "room " + room;
        }
    }

    [HttpHandler("lamp")]
    public sealed class LampHandler
    {
        private readonly string _name;

        public LampHandler(string name)
        {
            _name = name;
        }

        [HttpGet, HttpPost("again")]
        public string Read()
        {
            return _name;
        }
    }
}
