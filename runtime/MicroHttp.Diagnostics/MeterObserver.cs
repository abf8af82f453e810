using System.Diagnostics.Metrics;
using MicroHttp.Protocol;

namespace MicroHttp.Diagnostics;

/// <summary>
/// Measures what a server does with the meter <c>MicroHttp</c>. Names, units and tags of requests follow OpenTelemetry's conventions for HTTP servers.
/// Measuring allocates nothing.
/// </summary>
public sealed class MeterObserver : IServerObserver, IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "MicroHttp";

    private const string OtherMethod = "_OTHER";

    private readonly Meter _meter;
    private readonly UpDownCounter<int> _connections;
    private readonly Histogram<double> _durations;
    private readonly Counter<long> _rejections;
    private readonly Counter<long> _failures;

    // Values of tags are objects; each is made once.
    private readonly object?[] _statuses = new object?[1000];
    private readonly object?[] _reasons = new object?[Rejection.Count];

    /// <summary>Makes an observer with a meter of its own, or one from <paramref name="factory"/>.</summary>
    public MeterObserver(IMeterFactory? factory = null)
    {
        _meter = factory?.Create(MeterName) ?? new Meter(MeterName);
        _connections = _meter.CreateUpDownCounter<int>("microhttp.connections", "{connection}", "Connections that are open.");
        _durations = _meter.CreateHistogram<double>("http.server.request.duration", "s", "From the end of the request line to the end of the response.");
        _rejections = _meter.CreateCounter<long>("microhttp.rejections", "{rejection}", "Requests and connections that were refused.");
        _failures = _meter.CreateCounter<long>("microhttp.handler.failures", "{failure}", "Handlers that threw.");
    }

    /// <inheritdoc/>
    public void ConnectionOpened(int connectionId) => _connections.Add(1);

    /// <inheritdoc/>
    public void ConnectionClosed(int connectionId) => _connections.Add(-1);

    /// <inheritdoc/>
    public void RequestCompleted(HttpExchange exchange, long microseconds)
    {
        if (_durations.Enabled)
        {
            _durations.Record(
                microseconds / 1e6,
                new KeyValuePair<string, object?>("http.request.method", NameOf(exchange.Request.Method)),
                new KeyValuePair<string, object?>("http.response.status_code", StatusTag((int)exchange.Response.Status)));
        }
    }

    /// <inheritdoc/>
    public void Rejected(int connectionId, RejectionReason reason)
    {
        if (_rejections.Enabled)
        {
            object tag = _reasons[(int)reason] ??= reason.ToString();
            _rejections.Add(1, new KeyValuePair<string, object?>("reason", tag));
        }
    }

    /// <inheritdoc/>
    public void HandlerFailed(HttpExchange exchange, Exception exception) => _failures.Add(1);

    /// <summary>Ends the meter; nothing is measured afterwards.</summary>
    public void Dispose() => _meter.Dispose();

    private object StatusTag(int status)
    {
        object? tag = _statuses[status];
        if (tag == null)
        {
            tag = status;
            _statuses[status] = tag;
        }

        return tag;
    }

    private static string NameOf(RequestMethod method) => method switch
    {
        RequestMethod.Get => "GET",
        RequestMethod.Head => "HEAD",
        RequestMethod.Post => "POST",
        RequestMethod.Put => "PUT",
        RequestMethod.Delete => "DELETE",
        RequestMethod.Options => "OPTIONS",
        RequestMethod.Patch => "PATCH",
        RequestMethod.Trace => "TRACE",
        RequestMethod.Connect => "CONNECT",
        _ => OtherMethod,
    };
}
