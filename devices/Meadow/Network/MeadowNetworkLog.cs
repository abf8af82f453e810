using System;
using Meadow;

namespace MicroHttp.Boards
{
    /// <summary>Writes to Meadow's log how the network does: the address to open in a browser is there.</summary>
    public sealed class MeadowNetworkLog : INetworkObserver
    {
        /// <inheritdoc/>
        public void Listening(string address, int port)
        {
            Resolver.Log.Info(port == 80 ? $"MicroHttp: http://{address}/" : FormattableString.Invariant($"MicroHttp: http://{address}:{port}/"));
        }

        /// <inheritdoc/>
        public void Lost()
        {
            Resolver.Log.Info("MicroHttp: the network has gone");
        }

        /// <inheritdoc/>
        public void Failed(Exception exception)
        {
            Resolver.Log.Warn("MicroHttp: cannot listen: " + exception.Message);
        }
    }
}
