using Microsoft.Extensions.Logging;

namespace MicroHttp.Diagnostics.Tests;

/// <summary>Keeps what is logged at a level or above.</summary>
internal sealed class ListLogger(LogLevel least) : ILogger
{
    public List<string> Lines { get; } = [];

    public Exception? LastException { get; private set; }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            Lines.Add($"{logLevel} {eventId.Id}: {formatter(state, exception)}");
            LastException = exception ?? LastException;
        }
    }
}
