using System.Net.Sockets;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>What the platform is asked for once and says later, on a thread of its own.</summary>
    internal sealed class SocketCompletion : SocketAsyncEventArgs
    {
        private readonly IPolled _owner;

        public SocketCompletion(IPolled owner)
            : base(true) // No execution context: completions are not work of whoever asked.
        {
            _owner = owner;
        }

        protected override void OnCompleted(SocketAsyncEventArgs e)
        {
            _owner.Complete(this);
        }
    }
}
