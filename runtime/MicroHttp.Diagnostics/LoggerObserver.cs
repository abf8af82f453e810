using MicroHttp.Protocol;
using Microsoft.Extensions.Logging;

namespace MicroHttp.Diagnostics;

/// <summary>
/// Writes what a server does to an <see cref="ILogger"/>: requests and refusals at Information, handlers that threw at Error, connections at Debug.
/// Where a level is off nothing is allocated; where it is on, a line costs what the logger makes of it.
/// </summary>
public sealed partial class LoggerObserver : IServerObserver
{
    private readonly ILogger _logger;

    /// <summary>Makes an observer that writes to <paramref name="logger"/>.</summary>
    public LoggerObserver(ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(logger);
        _logger = logger;
    }

    /// <inheritdoc/>
    public void ConnectionOpened(int connectionId) => LogOpened(_logger, connectionId);

    /// <inheritdoc/>
    public void ConnectionClosed(int connectionId) => LogClosed(_logger, connectionId);

    /// <inheritdoc/>
    public void RequestCompleted(HttpExchange exchange, long microseconds)
    {
        if (_logger.IsEnabled(LogLevel.Information))
        {
            HttpRequest request = exchange.Request;
            LogCompleted(_logger, request.MethodName.ToString(), request.Path.ToString(), (int)exchange.Response.Status, microseconds, exchange.Response.ContentOctets, request.ConnectionId);
        }
    }

    /// <inheritdoc/>
    public void Rejected(int connectionId, RejectionReason reason)
    {
        if (_logger.IsEnabled(LogLevel.Information))
        {
            LogRejected(_logger, (int)Rejection.StatusOf(reason), reason, Rejection.DetailOf(reason), connectionId);
        }
    }

    /// <inheritdoc/>
    public void HandlerFailed(HttpExchange exchange, Exception exception)
    {
        if (_logger.IsEnabled(LogLevel.Error))
        {
            LogFailed(_logger, exchange.Request.MethodName.ToString(), exchange.Request.Path.ToString(), exception);
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "Connection {ConnectionId} opened")]
    private static partial void LogOpened(ILogger logger, int connectionId);

    [LoggerMessage(2, LogLevel.Debug, "Connection {ConnectionId} closed")]
    private static partial void LogClosed(ILogger logger, int connectionId);

    [LoggerMessage(3, LogLevel.Information, "{Method} {Path} {Status} in {Microseconds} us, {Octets} octets, connection {ConnectionId}", SkipEnabledCheck = true)]
    private static partial void LogCompleted(ILogger logger, string method, string path, int status, long microseconds, long octets, int connectionId);

    [LoggerMessage(4, LogLevel.Information, "Refused with {Status}, {Reason}: {Detail} Connection {ConnectionId}", SkipEnabledCheck = true)]
    private static partial void LogRejected(ILogger logger, int status, RejectionReason reason, string detail, int connectionId);

    [LoggerMessage(5, LogLevel.Error, "The handler of {Method} {Path} threw", SkipEnabledCheck = true)]
    private static partial void LogFailed(ILogger logger, string method, string path, Exception exception);
}
