using System.Diagnostics.Metrics;
using MicroHttp.Protocol;
using MicroHttp.Testing;
using Xunit;

namespace MicroHttp.Diagnostics.Tests;

public sealed class MeterObserverTests : IDisposable
{
    private readonly MeterFactory _factory = new();
    private readonly MeterListener _listener = new();
    private readonly List<string> _measured = [];
    private readonly List<double> _durations = [];
    private bool _keeps = true;

    public MeterObserverTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == _factory)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
        {
            Keep(instrument, 1, tags);
            if (_keeps)
            {
                _durations.Add(value);
            }
        });
        _listener.Start();
    }

    [Fact]
    public void Server_IsMeasuredByTheConventionsOfOpenTelemetry()
    {
        using MeterObserver observer = new(_factory);
        using (TestClient client = new(new ServedApp()) { Observer = observer })
        {
            client.Get("/octets");
            client.Get("/fails");
            client.Get("/nowhere");
            client.Connect().Send("GET / HTTP/1.1\r\n\r\n");
        }

        Assert.Equal(
            [
                "http.server.request.duration 1 http.request.method=GET http.response.status_code=200",
                "http.server.request.duration 1 http.request.method=GET http.response.status_code=404",
                "http.server.request.duration 1 http.request.method=GET http.response.status_code=500",
                "microhttp.handler.failures 1",
                "microhttp.rejections 1 reason=MissingHost",
            ],
            _measured.Where(static line => !line.StartsWith("microhttp.connections", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        List<string> connections = _measured.Where(static line => line.StartsWith("microhttp.connections", StringComparison.Ordinal)).ToList();
        Assert.Equal(connections.Count(static line => line.EndsWith(" 1", StringComparison.Ordinal)), connections.Count(static line => line.EndsWith("-1", StringComparison.Ordinal)));
        Assert.All(_durations, static seconds => Assert.InRange(seconds, 0, 60));
    }

    [Fact]
    public void Measuring_AllocatesNothing()
    {
        using MeterObserver observer = new(_factory);
        HttpExchange? exchange = null;
        using TestClient client = new(new ServedApp()) { Observer = new Keeper(kept => exchange = kept) };
        client.Get("/octets");
        _keeps = false;
        Measure(observer, exchange!);
        long least = long.MaxValue;
        for (int i = 0; i < 5 && least != 0; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Measure(observer, exchange!);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _factory.Dispose();
    }

    private static void Measure(MeterObserver observer, HttpExchange exchange)
    {
        for (int i = 0; i < 100; i++)
        {
            observer.ConnectionOpened(i);
            observer.RequestCompleted(exchange, 15);
            observer.Rejected(i, RejectionReason.MissingHost);
            observer.ConnectionClosed(i);
        }
    }

    private void Keep(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (!_keeps)
        {
            return;
        }

        string line = $"{instrument.Name} {value}";
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            line += $" {tag.Key}={tag.Value}";
        }

        _measured.Add(line);
    }

    private sealed class MeterFactory : IMeterFactory
    {
        private readonly List<Meter> _meters = [];

        public Meter Create(MeterOptions options)
        {
            Meter meter = new(options.Name, options.Version, options.Tags, this);
            _meters.Add(meter);
            return meter;
        }

        public void Dispose() => _meters.ForEach(static meter => meter.Dispose());
    }

    private sealed class Keeper(Action<HttpExchange> keep) : IServerObserver
    {
        public void ConnectionOpened(int connectionId)
        {
        }

        public void ConnectionClosed(int connectionId)
        {
        }

        public void RequestCompleted(HttpExchange exchange, long microseconds) => keep(exchange);

        public void Rejected(int connectionId, RejectionReason reason)
        {
        }

        public void HandlerFailed(HttpExchange exchange, Exception exception)
        {
        }
    }
}
