using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Serving
{
    public class QueryBindingTests
    {
        private static readonly Served Served = Served.From("""
            [Flags]
            public enum Access { None, Read = 1, Write = 2, Späte = 4 }

            public enum Large : ulong { Small = 1, Huge = 18446744073709551615 }

            [HttpApplication]
            public partial class App
            {
                [HttpGet("/required")] public string Required(int limit) => "" + limit;
                [HttpGet("/text")] public string Text(string text) => text;
                [HttpGet("/slice")] public string Slice(Utf8Slice text) => text.IsAbsent ? "absent" : text.ToString();
                [HttpGet("/nullable")] public string Nullable(int? number, string? text, DayOfWeek? day, Guid? id = null, bool? flag = true) => (number?.ToString() ?? "null") + (text ?? "null") + (day?.ToString() ?? "null") + (id?.ToString() ?? "null") + flag;
                [HttpGet("/defaults")]
                public string Defaults(int a = -1, long b = long.MinValue, ulong c = ulong.MaxValue, float d = 1.5f, double e = -0.1, bool f = true, char g = '\'', string h = "a\"\\\n温", DayOfWeek i = DayOfWeek.Friday, Access j = (Access)3, Guid k = default, byte l = 255, double m = double.NaN, Large n = Large.Huge, DateTime o = default)
                    => System.FormattableString.Invariant($"{a}|{b}|{c}|{d}|{e}|{f}|{g}|{h}|{i}|{j}|{k}|{l}|{m}|{n}|{o.Ticks}");
                [HttpGet("/arrays")] public string Arrays(int[] id, string[] tag, DayOfWeek[] day, [FromQuery] byte[] octet) => string.Join(",", id) + "|" + string.Join(",", tag) + "|" + string.Join(",", day) + "|" + octet.Length;
                [HttpGet("/named")] public string Named([FromQuery("per-page")] int count, [FromQuery(Name = "温度")] string temperature) => count + temperature;
                [HttpGet("/access")] public string Flags(Access access) => access.ToString();
                [HttpGet("/large")] public string LargeEnum(Large large) => large.ToString();
                [HttpGet("/many")] public string Many(int aa, int ab, int ac, int ba, int bb, int bc, int ca, int cb, int cc, int cd) => "" + aa + ab + ac + ba + bb + bc + ca + cb + cc + cd;
                [HttpGet("/bool")] public string Bool(bool value) => "" + value;
                [HttpGet("/date")] public string Date(DateTime value) => value.ToString("o");
            }
            """);

        [Theory]
        [InlineData("/required?limit=5", "5")]
        [InlineData("/required?x=1&limit=5&&y", "5")]
        [InlineData("/required?lim%69t=%35", "5")]
        [InlineData("/text?text=a+b%2Bc%26d%3De", "a b+c&d=e")]
        [InlineData("/text?text=%E5%8C%97%E4%BA%AC", "北京")]
        [InlineData("/text?text=", "")]
        [InlineData("/text?text", "")]
        [InlineData("/slice?text=a+b", "a b")]
        [InlineData("/slice", "absent")]
        [InlineData("/nullable", "nullnullnullnullTrue")]
        [InlineData("/nullable?number=1&text=t&day=sunday&id=01234567-89ab-cdef-0123-456789abcdef&flag=off", "1tSunday01234567-89ab-cdef-0123-456789abcdefFalse")]
        [InlineData("/defaults", "-1|-9223372036854775808|18446744073709551615|1.5|-0.1|True|'|a\"\\\n温|Friday|Read, Write|00000000-0000-0000-0000-000000000000|255|NaN|Huge|0")]
        [InlineData("/arrays", "|||0")]
        [InlineData("/arrays?id=1&tag=a&id=2&tag=b+c&day=0&octet=1&octet=2", "1,2|a,b c|Sunday|2")]
        [InlineData("/named?per-page=3&%E6%B8%A9%E5%BA%A6=21", "321")]
        [InlineData("/access?access=write", "Write")]
        [InlineData("/access?access=3", "Read, Write")]
        [InlineData("/access?access=sp%C3%A4te", null)]
        [InlineData("/access?access=Sp%C3%A4te", "Späte")]
        [InlineData("/large?large=18446744073709551615", "Huge")]
        [InlineData("/large?large=small", "Small")]
        [InlineData("/many?aa=0&ab=1&ac=2&ba=3&bb=4&bc=5&ca=6&cb=7&cc=8&cd=9", "0123456789")]
        [InlineData("/bool?value=1", "True")]
        [InlineData("/bool?value=Off", "False")]
        [InlineData("/date?value=2026-01-31", "2026-01-31T00:00:00.0000000Z")]
        [InlineData("/date?value=2026-01-31T12:30%2B01:00", "2026-01-31T11:30:00.0000000Z")]
        public void Query_OfValuesThatConvert_IsBound(string target, string? expected) =>
            Assert.Equal(expected == null ? "400" : "200 " + expected, expected == null ? Served.Get(target).Status.ToString(System.Globalization.CultureInfo.InvariantCulture) : Served.Get(target).ToString());

        [Theory]
        [InlineData("/required", "The query value 'limit' is missing.")]
        [InlineData("/required?Limit=5", "The query value 'limit' is missing.")]
        [InlineData("/required?limit=5&limit=5", "The query value 'limit' comes more than once.")]
        [InlineData("/required?limit=x", "The query value 'limit' is not an integer from -2147483648 to 2147483647.")]
        [InlineData("/required?limit=", "The query value 'limit' is not an integer from -2147483648 to 2147483647.")]
        [InlineData("/required?limit=+5", "The query value 'limit' is not an integer from -2147483648 to 2147483647.")]
        [InlineData("/required?limit=2147483648", "The query value 'limit' is not an integer from -2147483648 to 2147483647.")]
        [InlineData("/nullable?number=x", "The query value 'number' is not an integer from -2147483648 to 2147483647.")]
        [InlineData("/arrays?id=1&id=x", "The query value 'id' is not an integer from -2147483648 to 2147483647.")]
        [InlineData("/access?access=9", "The query value 'access' is not one of None, Read, Write, Späte.")]
        [InlineData("/large?large=2", "The query value 'large' is not one of Small, Huge.")]
        [InlineData("/bool?value=2", "The query value 'value' is not true or false.")]
        [InlineData("/date?value=2026-13-01", "The query value 'value' is not a date and time such as 2026-01-31T12:30:00Z.")]
        [InlineData("/defaults?e=x", "The query value 'e' is not a number.")]
        [InlineData("/defaults?g=xy", "The query value 'g' is not a single character.")]
        [InlineData("/defaults?c=-1", "The query value 'c' is not an integer from 0 to 18446744073709551615.")]
        [InlineData("/defaults?k=1", "The query value 'k' is not a GUID such as 01234567-89ab-cdef-0123-456789abcdef.")]
        [InlineData("/text?text=%ff", "The query has a malformed escape or is not UTF-8.")]
        [InlineData("/text?text=%2", "The query has a malformed escape or is not UTF-8.")]
        [InlineData("/named?per-page=x", "The query value 'per-page' is not an integer from -2147483648 to 2147483647.")]
        public void Query_ThatDoesNotConvert_IsRefusedWithTheReason(string target, string detail)
        {
            Reply reply = Served.Get(target);

            Assert.Equal(400, reply.Status);
            Assert.Equal("application/problem+json", reply.Field("Content-Type"));
            Assert.Equal("{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"" + detail + "\"}", reply.Content);
        }
    }
}
