using System;
using MicroHttp.Protocol;

namespace MicroHttp
{
    /// <summary>
    /// Is told what a server does, on the thread where it happens, with nothing allocated for it. An observer is quick and does not throw;
    /// what the exchange shows is valid during the call.
    /// </summary>
    public interface IServerObserver
    {
        /// <summary>A client has connected and is being served.</summary>
        void ConnectionOpened(int connectionId);

        /// <summary>A connection has ended.</summary>
        void ConnectionClosed(int connectionId);

        /// <summary>A response is complete: <see cref="HttpExchange.Request"/> has method and path, <see cref="HttpExchange.Response"/> status and octets.</summary>
        /// <param name="exchange">The exchange.</param>
        /// <param name="microseconds">From the end of the request line to the end of the response, without what is still to be sent.</param>
        void RequestCompleted(HttpExchange exchange, long microseconds);

        /// <summary>A request, or a connection, was refused.</summary>
        void Rejected(int connectionId, RejectionReason reason);

        /// <summary>A handler threw an exception that is not an <see cref="HttpException"/>. The client is told 500 and nothing else.</summary>
        void HandlerFailed(HttpExchange exchange, Exception exception);
    }
}
