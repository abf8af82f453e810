using MicroHttp.Protocol;

namespace MicroHttp.Diagnostics;

/// <summary>Several observers in the place of one, told in their order.</summary>
public sealed class ObserverGroup : IServerObserver
{
    private readonly IServerObserver[] _observers;

    /// <summary>Makes a group of <paramref name="observers"/>.</summary>
    public ObserverGroup(params IServerObserver[] observers)
    {
        ArgumentNullException.ThrowIfNull(observers);
        _observers = (IServerObserver[])observers.Clone();
    }

    /// <inheritdoc/>
    public void ConnectionOpened(int connectionId)
    {
        foreach (IServerObserver observer in _observers)
        {
            observer.ConnectionOpened(connectionId);
        }
    }

    /// <inheritdoc/>
    public void ConnectionClosed(int connectionId)
    {
        foreach (IServerObserver observer in _observers)
        {
            observer.ConnectionClosed(connectionId);
        }
    }

    /// <inheritdoc/>
    public void RequestCompleted(HttpExchange exchange, long microseconds)
    {
        foreach (IServerObserver observer in _observers)
        {
            observer.RequestCompleted(exchange, microseconds);
        }
    }

    /// <inheritdoc/>
    public void Rejected(int connectionId, RejectionReason reason)
    {
        foreach (IServerObserver observer in _observers)
        {
            observer.Rejected(connectionId, reason);
        }
    }

    /// <inheritdoc/>
    public void HandlerFailed(HttpExchange exchange, Exception exception)
    {
        foreach (IServerObserver observer in _observers)
        {
            observer.HandlerFailed(exchange, exception);
        }
    }
}
