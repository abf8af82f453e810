using MicroHttp.Hosting;

namespace MicroHttp
{
    public sealed partial class HttpExchange
    {
        /// <summary>What is told when a handler that returned a task has ended.</summary>
        internal IWakeUp WakeUp { get; private set; } = null!;

        /// <summary>What is locked while a handler runs; null where the application serves several at a time.</summary>
        internal object? Gate { get; private set; }

        partial void BindTasks(IWakeUp wakeUp, object? gate)
        {
            WakeUp = wakeUp;
            Gate = gate;
        }
    }
}
