using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using MicroHttp.Protocol;
using Xunit;

namespace MicroHttp.Tests.Protocol
{
    public class ReasonPhraseTests
    {
        [Theory]
        [InlineData(100, "Continue")]
        [InlineData(101, "Switching Protocols")]
        [InlineData(200, "OK")]
        [InlineData(201, "Created")]
        [InlineData(202, "Accepted")]
        [InlineData(204, "No Content")]
        [InlineData(205, "Reset Content")]
        [InlineData(206, "Partial Content")]
        [InlineData(300, "Multiple Choices")]
        [InlineData(301, "Moved Permanently")]
        [InlineData(302, "Found")]
        [InlineData(303, "See Other")]
        [InlineData(304, "Not Modified")]
        [InlineData(307, "Temporary Redirect")]
        [InlineData(308, "Permanent Redirect")]
        [InlineData(400, "Bad Request")]
        [InlineData(401, "Unauthorized")]
        [InlineData(403, "Forbidden")]
        [InlineData(404, "Not Found")]
        [InlineData(405, "Method Not Allowed")]
        [InlineData(406, "Not Acceptable")]
        [InlineData(408, "Request Timeout")]
        [InlineData(409, "Conflict")]
        [InlineData(410, "Gone")]
        [InlineData(411, "Length Required")]
        [InlineData(412, "Precondition Failed")]
        [InlineData(413, "Content Too Large")]
        [InlineData(414, "URI Too Long")]
        [InlineData(415, "Unsupported Media Type")]
        [InlineData(416, "Range Not Satisfiable")]
        [InlineData(417, "Expectation Failed")]
        [InlineData(421, "Misdirected Request")]
        [InlineData(422, "Unprocessable Content")]
        [InlineData(423, "Locked")]
        [InlineData(425, "Too Early")]
        [InlineData(426, "Upgrade Required")]
        [InlineData(428, "Precondition Required")]
        [InlineData(429, "Too Many Requests")]
        [InlineData(431, "Request Header Fields Too Large")]
        [InlineData(500, "Internal Server Error")]
        [InlineData(501, "Not Implemented")]
        [InlineData(502, "Bad Gateway")]
        [InlineData(503, "Service Unavailable")]
        [InlineData(504, "Gateway Timeout")]
        [InlineData(505, "HTTP Version Not Supported")]
        [InlineData(507, "Insufficient Storage")]
        public void Write_StatusOfRfc9110_WritesItsPhrase(int status, string phrase)
        {
            Assert.Equal(phrase, Written(status));
        }

        [Fact]
        public void Write_OtherStatus_WritesNothing()
        {
            int[] named = typeof(ReasonPhraseTests).GetMethod(nameof(Write_StatusOfRfc9110_WritesItsPhrase))!.GetCustomAttributesData()
                .Where(static attribute => attribute.AttributeType == typeof(InlineDataAttribute))
                .Select(static attribute => (int)((IReadOnlyList<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)[0].Value!).ToArray();

            Assert.All(Enumerable.Range(0, 1200).Except(named), static status => Assert.Equal("", Written(status)));
        }

        private static string Written(int status)
        {
            byte[] buffer = new byte[5 + ReasonPhrase.Room];
            return Encoding.ASCII.GetString(buffer, 5, ReasonPhrase.Write(status, buffer, 5) - 5);
        }
    }
}
