using System.Diagnostics;
using System.Globalization;

namespace MicroHttp.Packaging.Tests;

/// <summary>A user's program that prints its port and serves until its input ends.</summary>
internal sealed class ServedProgram : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client;

    private ServedProgram(Process process, int port)
    {
        _process = process;
        _client = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/")) };
    }

    public static async Task<ServedProgram> Start(OutsideFolder folder, string program, string[] arguments, CancellationToken cancellation)
    {
        Process process = folder.Start(program, arguments);
        string? line = await process.StandardOutput.ReadLineAsync(cancellation);
        if (int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out int port))
        {
            return new ServedProgram(process, port);
        }

        string errors = await process.StandardError.ReadToEndAsync(cancellation);
        process.Dispose();
        throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} printed no port: {line}{errors}");
    }

    public Task<string> Get(string path, CancellationToken cancellation) => _client.GetStringAsync(new Uri(path, UriKind.Relative), cancellation);

    public void Dispose()
    {
        _client.Dispose();
        _process.StandardInput.Close();
        if (!_process.WaitForExit(10_000))
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
