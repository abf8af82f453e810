using System.Net.Sockets;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>A listener whose clients the first loop accepts.</summary>
    internal interface ILoopListener
    {
        /// <summary>The listening socket.</summary>
        Socket Socket { get; }

        /// <summary>See <see cref="Transport.RedirectPort"/>.</summary>
        int RedirectPort { get; }
    }
}
