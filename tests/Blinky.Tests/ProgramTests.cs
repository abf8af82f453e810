using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Security;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Blinky.Tests
{
    /// <summary>The program as a user starts it, from a folder that is not its own.</summary>
    public sealed class ProgramTests : IDisposable
    {
        private const int Patience = 60_000;

        private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

        private Process _process = new Process();

        public void Dispose()
        {
            if (!_process.HasExited)
            {
                _process.Kill();
                _process.WaitForExit();
            }

            _process.Dispose();
        }

        [Fact]
        public async Task Program_ServesItsPageUntilItIsInterrupted()
        {
            using var client = new HttpClient { BaseAddress = new Uri(await Start("--port", "0")) };

            string page = await client.GetStringAsync("/", Cancellation);
            await client.GetStringAsync("/api/leds", Cancellation);

            Assert.Contains("<title>Blinky</title>", page, StringComparison.Ordinal);
            Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no signal to send here.");
            Assert.Equal(0, Interrupt(_process.Id, 2));
            Assert.True(_process.WaitForExit(Patience));
            Assert.Equal(0, _process.ExitCode);
            string log = await _process.StandardOutput.ReadToEndAsync(Cancellation);
            Assert.Contains("GET     /api/leds  ", log, StringComparison.Ordinal);
        }

        [Fact]
        public async Task Program_ThatTraces_ShowsTheSevenSteps()
        {
            using (var client = new HttpClient { BaseAddress = new Uri(await Start("--port", "0", "--trace")) })
            {
                await client.GetStringAsync("/hello", Cancellation);
            }

            var seen = new StringBuilder();
            while (!seen.ToString().Contains("7 end", StringComparison.Ordinal))
            {
                seen.AppendLine(await _process.StandardOutput.ReadLineAsync(Cancellation));
            }

            foreach (string step in new[] { "1 connect", "2 request line  GET /hello HTTP/1.1", "3 fields", "4 blank line", "5 status line   HTTP/1.1 200 OK", "6 content       Hello from a board!", "7 end" })
            {
                Assert.Contains(step, seen.ToString(), StringComparison.Ordinal);
            }
        }

        [Fact]
        public async Task Program_WithItsOwnCertificate_ServesHttpsAndSendsOthersThere()
        {
            string home = Directory.CreateTempSubdirectory("blinky").FullName;
            try
            {
                Assert.SkipUnless(OperatingSystem.IsLinux(), "Where the certificate goes can be told here only.");
                Launch(home, "--dev-certificate");
                string said = await _process.StandardOutput.ReadToEndAsync(Cancellation);
                Assert.True(_process.WaitForExit(Patience));
                Assert.Contains("NET::ERR_CERT_AUTHORITY_INVALID", said, StringComparison.Ordinal);
                using X509Certificate2 made = X509CertificateLoader.LoadCertificateFromFile(Path.Combine(home, "MicroHttp", "localhost.pem"));

                _process.Dispose();
                _process = new Process();
                Launch(home, "--port", "0", "--https-port", "0");
                string address = await Address();
                Assert.StartsWith("https://127.0.0.1:", address, StringComparison.Ordinal);
                using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, shown, _, errors) => shown!.Thumbprint == made.Thumbprint && (errors & SslPolicyErrors.RemoteCertificateNameMismatch) == 0 };
                using var client = new HttpClient(handler) { BaseAddress = new Uri(address) };
                Assert.Contains("<title>Blinky</title>", await client.GetStringAsync("/", Cancellation), StringComparison.Ordinal);
            }
            finally
            {
                Directory.Delete(home, recursive: true);
            }
        }

        [Fact]
        public async Task Program_WithoutACertificate_SaysHowToMakeOne()
        {
            Assert.SkipUnless(OperatingSystem.IsLinux(), "Where the certificate is looked for can be told here only.");
            Launch(Path.Combine(Path.GetTempPath(), "nowhere"), "--port", "0", "--https-port", "0");
            string errors = await _process.StandardError.ReadToEndAsync(Cancellation);
            Assert.True(_process.WaitForExit(Patience));
            Assert.Equal(1, _process.ExitCode);
            Assert.Contains("--dev-certificate", errors, StringComparison.Ordinal);
        }

        [Fact]
        public async Task Program_WhosePortIsTaken_SaysSoInOneLine()
        {
            using var taken = new TcpListener(IPAddress.Loopback, 0);
            taken.Start();
            int port = ((IPEndPoint)taken.LocalEndpoint).Port;

            Launch(null, "--port", port.ToString(null, null));

            string errors = await _process.StandardError.ReadToEndAsync(Cancellation);
            Assert.True(_process.WaitForExit(Patience));
            Assert.Equal(1, _process.ExitCode);
            Assert.Equal($"Port {port} is taken by another program; choose another, --port {port + 1}, or any that is free, --port 0.", errors.Trim());
        }

        private async Task<string> Start(params string[] arguments)
        {
            Launch(null, arguments);
            return await Address();
        }

        private async Task<string> Address()
        {
            for (string? line = ""; line != null; line = await _process.StandardOutput.ReadLineAsync(Cancellation))
            {
                if (line.Trim().StartsWith("http", StringComparison.Ordinal))
                {
                    return line.Trim();
                }
            }

            throw new InvalidOperationException(await _process.StandardError.ReadToEndAsync(Cancellation));
        }

        private void Launch(string? home, params string[] arguments)
        {
            // What a shell runs in the background ignores Ctrl+C, and so does what it starts, unless told otherwise.
            string[] command = ["dotnet", Path.Combine(AppContext.BaseDirectory, "Blinky.dll"), .. arguments];
            ProcessStartInfo start = OperatingSystem.IsLinux() ? new ProcessStartInfo("env", ["--default-signal=INT", .. command]) : new ProcessStartInfo(command[0], command[1..]);
            start.WorkingDirectory = Path.GetTempPath();
            start.RedirectStandardOutput = true;
            start.RedirectStandardError = true;
            if (home != null)
            {
                start.Environment["XDG_DATA_HOME"] = home;
            }

            _process.StartInfo = start;
            _process.Start();
        }

        [DllImport("libc", EntryPoint = "kill")]
        private static extern int Interrupt(int process, int signal);
    }
}
