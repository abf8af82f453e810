using System;
using System.Text;
using Xunit;

namespace MicroHttp.Tests.Exchange
{
    public class RedirectTests
    {
        [Theory]
        [InlineData(StatusCode.MovedPermanently, "301 Moved Permanently")]
        [InlineData(StatusCode.Found, "302 Found")]
        [InlineData(StatusCode.SeeOther, "303 See Other")]
        [InlineData(StatusCode.TemporaryRedirect, "307 Temporary Redirect")]
        [InlineData(StatusCode.PermanentRedirect, "308 Permanent Redirect")]
        public void Redirect_HasStatusAndLocation(StatusCode status, string line)
        {
            string output = Redirect(status, "/leds?on=1");

            Assert.StartsWith("HTTP/1.1 " + line + "\r\n", output, StringComparison.Ordinal);
            Assert.Contains("\r\nLocation: /leds?on=1\r\n", output, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData(StatusCode.Ok)]
        [InlineData(StatusCode.NotModified)]
        [InlineData((StatusCode)300)]
        [InlineData((StatusCode)305)]
        [InlineData((StatusCode)309)]
        public void Status_ThatDoesNotRedirect_IsRefused(StatusCode status) => Assert.Throws<ArgumentException>(() => Redirect(status, "/"));

        [Theory]
        [InlineData("")]
        [InlineData("/a\r\nX: 1")]
        [InlineData("/温度\n")]
        [InlineData("/a\0")]
        public void Location_ThatIsNone_IsRefused(string location) => Assert.Throws<ArgumentException>(() => Redirect(StatusCode.Found, location));

        [Theory]
        [InlineData("/温度/21 °C", "/%E6%B8%A9%E5%BA%A6/21%20%C2%B0C")]
        [InlineData("https://example.com/\U0001F600?q=ü#\u00E4", "https://example.com/%F0%9F%98%80?q=%C3%BC#%C3%A4")]
        [InlineData("/a\"<>\\^`{|}", "/a%22%3C%3E%5C%5E%60%7B%7C%7D")]
        [InlineData("/%E6%B8%A9?a=b+c&d=%26#x", "/%E6%B8%A9?a=b+c&d=%26#x")]
        [InlineData("//[::1]:80/~!$'()*,;=:@", "//[::1]:80/~!$'()*,;=:@")]
        public void Location_WithWhatAUriCannotHold_IsEscaped(string location, string expected) =>
            Assert.Contains("\r\nLocation: " + expected + "\r\n", Redirect(StatusCode.Found, location), StringComparison.Ordinal);

        private static string Redirect(StatusCode status, string location)
        {
            HttpResponse response = new HttpResponse();
            response.Attach(new byte[1024]);
            response.Begin(forHead: false, http10: false);
            response.Redirect(status, location);
            response.Complete();
            response.Output(out byte[] buffer, out int offset, out int count);
            return Encoding.UTF8.GetString(buffer, offset, count);
        }
    }
}
