using MicroHttp.Protocol;

namespace MicroHttp.Hosting
{
    /// <summary>What moves octets between a client and its <see cref="Http1Connection"/>.</summary>
    internal interface IConnectionDriver : IWakeUp
    {
        /// <summary>The places that sessions may take among the driver's connections.</summary>
        SessionQuota Sessions { get; }

        /// <summary>
        /// Makes room in the send buffer while a handler runs: a driver that may block sends all output and returns true; one that may not attaches a larger
        /// buffer to <paramref name="response"/> and returns true; false where neither can be done.
        /// </summary>
        bool MakeRoom(Http1Connection connection, ResponseBuffer response);

        /// <summary>Whether <see cref="MakeRoom"/> sends, so that the head has to be committed first.</summary>
        bool Blocks { get; }

        /// <summary>A larger receive buffer with what the current one holds, or null; see <see cref="IRoomMaker.GrowReceive"/>.</summary>
        byte[]? GrowReceive(byte[] current, int used, int octets);
    }
}
