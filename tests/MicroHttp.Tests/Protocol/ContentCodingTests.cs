using System.Text;
using MicroHttp.Protocol;
using Xunit;

namespace MicroHttp.Tests.Protocol
{
    public class ContentCodingTests
    {
        [Theory]
        [InlineData("gzip", true)]
        [InlineData("GZip", true)]
        [InlineData("br, gzip", true)]
        [InlineData(" br ,\tgzip ;q=0.5 ", true)]
        [InlineData("gzip;q=1.000", true)]
        [InlineData("gzip;q=0.001", true)]
        [InlineData("gzip;q=0", false)]
        [InlineData("gzip;q=0.", false)]
        [InlineData("gzip;q=0.000", false)]
        [InlineData("gzip ; q=0", false)]
        [InlineData("gzip;q=0, *", false)]
        [InlineData("*, gzip;q=0", false)]
        [InlineData("*", true)]
        [InlineData("*;q=0", false)]
        [InlineData("gzip, *;q=0", true)]
        [InlineData("*;q=0, gzip", true)]
        [InlineData("identity", false)]
        [InlineData("xgzip", false)]
        [InlineData("gzipx", false)]
        [InlineData("", false)]
        [InlineData(",,", false)]
        public void Coding_IsAcceptedByItsWeight(string field, bool accepted)
        {
            byte[] octets = Encoding.ASCII.GetBytes(field);

            Assert.Equal(accepted, ContentCoding.Accepts(octets, 0, octets.Length, "gzip"));
        }
    }
}
