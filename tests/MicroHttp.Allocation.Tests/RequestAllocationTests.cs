using System;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace MicroHttp.Allocation.Tests
{
    /// <summary>
    /// What a request allocates in the server, from outside of it: N requests and then 2N, over one connection. The difference of the two is that of N requests,
    /// without what asking for the figure costs.
    /// </summary>
    public class RequestAllocationTests
    {
        private const int Requests = 5000;

        // The three figures are texts of about the same length; a digit more or less would be a few octets, not some for each request.
        private const int Tolerance = 64;

        private static readonly string[] Workloads =
        {
            "GET /plaintext HTTP/1.1\r\n",
            "GET /json HTTP/1.1\r\n",
            "GET /sensors/42/readings?limit=10 HTTP/1.1\r\n",
            "GET /asset.js HTTP/1.1\r\n",
            "GET /asset.js HTTP/1.1\r\nIf-None-Match: \"a1b2c3d4e5f6\"\r\n",
            "GET /packed/noise.bin HTTP/1.1\r\nAccept-Encoding: gzip\r\n",
            "GET /packed/noise.bin HTTP/1.1\r\nIf-None-Match: *\r\n",
            "GET /report HTTP/1.1\r\n",
            "HEAD /plaintext HTTP/1.1\r\n",
            "GET /nowhere HTTP/1.1\r\n",
            "DELETE /plaintext HTTP/1.1\r\n",
            "OPTIONS * HTTP/1.1\r\n",
            "GET /plaintext HTTP/1.1\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64)\r\nAccept: text/html,*/*;q=0.8\r\nCookie: a=1; b=2; c=3\r\nConnection: keep-alive\r\n",
        };

        public static TheoryData<string> All => new TheoryData<string>(Workloads);

        [Theory]
        [MemberData(nameof(All))]
        public void Request_OnEventLoops_AllocatesNothing(string request) => AssertNothing(() => ServerProcess.StartModern(""), request);

        // The platform's sockets keep what an operation takes for the next one, but for when two of its threads race: that is less than an octet a request.
        [Theory]
        [MemberData(nameof(All))]
        public void Request_OnAsyncSockets_AllocatesNothing(string request) => AssertNothing(() => ServerProcess.StartModern("--sockets"), request, Requests / 2);

        [Theory]
        [MemberData(nameof(All))]
        public void Request_OnSlots_AllocatesNothing(string request) => AssertNothing(() => ServerProcess.StartModern("--slots"), request);

        [Theory]
        [MemberData(nameof(All))]
        public void Request_ByTlsOnEventLoops_AllocatesNothing(string request) => AssertNothing(() => ServerProcess.StartModern("--tls"), request);

        [Theory]
        [MemberData(nameof(All))]
        public void Request_ByTlsOnAsyncSockets_AllocatesNothing(string request) => AssertNothing(() => ServerProcess.StartModern("--tls --sockets"), request, Requests / 2);

        [Theory]
        [MemberData(nameof(All))]
        public void Request_ByTlsOnSlots_AllocatesNothing(string request) => AssertNothing(() => ServerProcess.StartModern("--tls --slots"), request);

        [Theory]
        [MemberData(nameof(All))]
        public void Request_OnMono_AllocatesNothing(string request)
        {
            RequireMono();
            AssertNothing(() => ServerProcess.StartMono(""), request);
        }

        [Theory]
        [MemberData(nameof(All))]
        public void Request_OnMonoInterpreted_AllocatesNothing(string request)
        {
            RequireMono();
            AssertNothing(() => ServerProcess.StartMono("--interpreter"), request);
        }

        [Theory]
        [InlineData("")]
        [InlineData("--slots")]
        public void Echo_OnDotNet_AllocatesTheModelAndItsStringsAndArrays(string arguments) => AssertOctets(() => ServerProcess.StartModern(arguments), Echo.Request, Echo.OctetsOnDotNet);

        [Fact]
        public void Echo_OnAsyncSockets_AllocatesTheModelAndItsStringsAndArrays() => AssertOctets(() => ServerProcess.StartModern("--sockets"), Echo.Request, Echo.OctetsOnDotNet, Requests / 2);

        [Theory]
        [InlineData("")]
        [InlineData("--interpreter")]
        public void Echo_OnMono_AllocatesTheModelAndItsStringsAndArrays(string arguments)
        {
            RequireMono();
            AssertOctets(() => ServerProcess.StartMono(arguments), Echo.Request, Echo.OctetsOnMono);
        }

        private static void AssertNothing(Func<ServerProcess> start, string requestLineAndFields, int tolerance = Tolerance)
        {
            AssertOctets(start, Encoding.ASCII.GetBytes(requestLineAndFields + "Host: localhost\r\n\r\n"), 0, tolerance);
        }

        private static void AssertOctets(Func<ServerProcess> start, byte[] request, long octets, int tolerance = Tolerance)
        {
            using ServerProcess server = start();
            Ask(server, request, Requests);
            _ = server.Allocated();
            long more = Measure(server, request) - (octets * Requests);
            if (Math.Abs(more) > tolerance)
            {
                // What the platform allocates for itself now and then, such as for its thread pool, does not show twice more; what requests allocate does, each time.
                long again = Measure(server, request) - (octets * Requests);
                more = Measure(server, request) - (octets * Requests);
                more = Math.Abs(again) > Math.Abs(more) ? again : more;
            }

            Assert.InRange(more, -tolerance, tolerance);
        }

        /// <summary>What that many requests allocated.</summary>
        private static long Measure(ServerProcess server, byte[] request)
        {
            long before = server.Allocated();
            Ask(server, request, Requests);
            long between = server.Allocated();
            Ask(server, request, 2 * Requests);
            long after = server.Allocated();
            return after - between - (between - before);
        }

        private static void Ask(ServerProcess server, byte[] request, int count)
        {
            for (int i = 0; i < count; i++)
            {
                Assert.StartsWith("HTTP/1.1 ", server.Exchange(request), StringComparison.Ordinal);
            }
        }

        private static void RequireMono()
        {
            bool found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "mono")));
            Assert.SkipUnless(found, "Mono is not installed: apt-get install mono-complete.");
        }
    }
}
