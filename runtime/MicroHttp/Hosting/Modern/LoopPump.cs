namespace MicroHttp.Hosting.Modern
{
    /// <summary>Serves a client of an event loop, which can send what lies in memory from where it lies.</summary>
    internal sealed class LoopPump : ExchangePump
    {
        // Fewer octets are copied in less time than the kernel takes to gather them.
        private const int LeastMapped = 4096;

        private readonly LoopChannel _channel;

        public LoopPump(ServerCore core, LoopChannel channel)
            : base(core, channel)
        {
            _channel = channel;
        }

        /// <inheritdoc/>
        protected override bool HandOver(ContentSource source, long position, long count)
        {
            if (count < LeastMapped || source is not IMappedSource mapped || !_channel.SendsMapped)
            {
                return false;
            }

            Exchange.HttpResponse.PassContent(count);
            _channel.SendMapped(mapped, position, count);
            return true;
        }
    }
}
