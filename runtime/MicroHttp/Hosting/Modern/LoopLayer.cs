namespace MicroHttp.Hosting.Modern
{
    /// <summary>
    /// What a loop's client sends and receives through when its octets are not those of the socket, such as TLS. Nothing here blocks: <see cref="Transport.TimedOut"/>
    /// says not now. The socket itself belongs to the loop, which closes it.
    /// </summary>
    internal abstract class LoopLayer : Transport
    {
        /// <summary>Is told that the socket has something to receive, of which one call's worth may be taken.</summary>
        public abstract void OnReadable();

        public sealed override void SetReceiveTimeout(int milliseconds)
        {
        }

        public sealed override void SetSendTimeout(int milliseconds)
        {
        }
    }
}
