namespace MicroHttp.Hosting.Modern
{
    /// <summary>How far a <see cref="SocketCompletion"/> is.</summary>
    internal enum CompletionState
    {
        /// <summary>Nothing is asked for.</summary>
        Idle,

        /// <summary>The platform has it.</summary>
        Pending,

        /// <summary>The platform has done it, and nobody has looked.</summary>
        Done,
    }
}
