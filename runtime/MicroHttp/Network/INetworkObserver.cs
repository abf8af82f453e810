using System;

namespace MicroHttp
{
    /// <summary>Is told how a <see cref="NetworkListener"/> follows its network; what a board prints on its serial line. Called by one thread at a time.</summary>
    public interface INetworkObserver
    {
        /// <summary>There is a network, and clients are taken at this address.</summary>
        void Listening(string address, int port);

        /// <summary>The network has gone; clients are taken again when it is back.</summary>
        void Lost();

        /// <summary>There is a network, but the port could not be listened on; it is tried again.</summary>
        void Failed(Exception exception);
    }
}
