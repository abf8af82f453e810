using MicroHttp.Testing;
using Microsoft.Extensions.Logging;
using Xunit;

namespace MicroHttp.Diagnostics.Tests;

public class ObserverGroupTests
{
    [Fact]
    public void Group_TellsAllOfItsObservers()
    {
        ListLogger first = new(LogLevel.Debug);
        ListLogger second = new(LogLevel.Debug);
        using (TestClient client = new(new ServedApp()) { Observer = new ObserverGroup(new LoggerObserver(first), new LoggerObserver(second)) })
        {
            client.Get("/octets");
            client.Get("/fails");
            client.Connect().Send("GET / HTTP/1.1\r\n\r\n");
        }

        Assert.True(first.Lines.Count >= 6, string.Join('\n', first.Lines));
        Assert.Equal(first.Lines, second.Lines);
    }
}
