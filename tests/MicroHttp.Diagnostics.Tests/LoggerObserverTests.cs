using System.Text.RegularExpressions;
using MicroHttp.Testing;
using Microsoft.Extensions.Logging;
using Xunit;

namespace MicroHttp.Diagnostics.Tests;

public class LoggerObserverTests
{
    [Fact]
    public void Request_IsLoggedWithMethodPathStatusTimeAndOctets()
    {
        ListLogger logger = new(LogLevel.Information);
        using TestClient client = new(new ServedApp()) { Observer = new LoggerObserver(logger) };
        client.Get("/octets");
        string line = Assert.Single(logger.Lines);
        Assert.Matches(new Regex(@"^Information 3: GET /octets 200 in \d+ us, 3 octets, connection \d+$"), line);
    }

    [Fact]
    public void Connection_IsLoggedAtDebug()
    {
        ListLogger logger = new(LogLevel.Debug);
        using (TestClient client = new(new ServedApp()) { Observer = new LoggerObserver(logger) })
        {
            client.Get("/octets");
        }

        Assert.Equal(["Debug 1: Connection 1 opened", "Debug 2: Connection 1 closed"], logger.Lines.Where(static line => line.StartsWith("Debug", StringComparison.Ordinal)));
    }

    [Fact]
    public void Refusal_IsLoggedWithItsReason()
    {
        ListLogger logger = new(LogLevel.Information);
        using TestClient client = new(new ServedApp()) { Observer = new LoggerObserver(logger) };
        client.Connect().Send("GET / HTTP/1.1\r\n\r\n");
        Assert.Equal("Information 4: Refused with 400, MissingHost: Host is missing. Connection 1", logger.Lines[0]);
    }

    [Fact]
    public void HandlerThatThrows_IsLoggedWithTheException()
    {
        ListLogger logger = new(LogLevel.Error);
        using TestClient client = new(new ServedApp()) { Observer = new LoggerObserver(logger) };
        client.Get("/fails");
        Assert.Equal("Error 5: The handler of GET /fails threw", Assert.Single(logger.Lines));
        Assert.Equal("broken pin", logger.LastException!.Message);
    }
}
