using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Blinky.Tests
{
    public class OptionsTests
    {
        [Fact]
        public void Nothing_IsLoopbackOnTheUsualPort()
        {
            Options options = Options.Parse([]);

            Assert.Equal((IPAddress.Loopback, 8080, false, false, null), (options.Address, options.Port, options.Trace, options.Quiet, options.Complaint));
            Assert.Equal(["127.0.0.1"], options.Hosts());
        }

        [Fact]
        public void Everything_IsTaken()
        {
            Options options = Options.Parse(["--port", "0", "--host", "any", "--trace", "--quiet"]);

            Assert.Equal((IPAddress.Any, 0, true, true, null), (options.Address, options.Port, options.Trace, options.Quiet, options.Complaint));
            Assert.Contains("localhost", options.Hosts());
        }

        [Theory]
        [InlineData("There is no option '--prot'.", "--prot", "80")]
        [InlineData("--port needs a number from 0 to 65535, not '65536'.", "--port", "65536")]
        [InlineData("--port needs a number from 0 to 65535, not ''.", "--port")]
        [InlineData("--https-port needs a number from 0 to 65535, not '-1'.", "--https-port", "-1")]
        [InlineData("--certificate needs a file; there is none at 'none.pem'.", "--certificate", "none.pem")]
        [InlineData("--host needs an IP address, localhost or any, not 'example.org'.", "--host", "example.org")]
        public void Mistakes_AreNamed(string complaint, params string[] args) => Assert.Equal(complaint, Options.Parse(args).Complaint);

        [Theory]
        [InlineData(SocketError.AddressAlreadyInUse, "Port 8080 is taken by another program; choose another, --port 8081, or any that is free, --port 0.")]
        [InlineData(SocketError.AddressNotAvailable, "127.0.0.1 is no address of this machine; --host any listens on all that it has.")]
        public void Failures_AreOneLineWithTheWayOut(SocketError error, string line) => Assert.Equal(line, Options.Explain(new SocketException((int)error), Options.Parse([])));
    }
}
