using MicroHttp.Hosting.Modern;

namespace MicroHttp
{
    public sealed partial class RedirectListener : ILoopListener
    {
        /// <inheritdoc/>
        int ILoopListener.Descriptor => _listener.Descriptor;

        /// <inheritdoc/>
        int ILoopListener.RedirectPort => Port;
    }
}
