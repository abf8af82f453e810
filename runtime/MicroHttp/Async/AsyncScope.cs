using System;
using System.ComponentModel;
using System.Threading;

namespace MicroHttp.Generated
{
    /// <summary>The time in which a handler that returns a task is called.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly struct AsyncScope : IDisposable
    {
        private readonly SynchronizationContext? _outer;

        internal AsyncScope(SynchronizationContext? inner)
        {
            _outer = SynchronizationContext.Current;
            SynchronizationContext.SetSynchronizationContext(inner);
        }

        /// <summary>Ends it.</summary>
        public void Dispose()
        {
            SynchronizationContext.SetSynchronizationContext(_outer);
        }
    }
}
