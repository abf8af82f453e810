namespace MicroHttp.Hosting.Modern
{
    /// <summary>A listener whose clients the first loop accepts.</summary>
    internal interface ILoopListener
    {
        /// <summary>The descriptor of the listening socket, which is made not to block.</summary>
        int Descriptor { get; }

        /// <summary>See <see cref="Transport.RedirectPort"/>.</summary>
        int RedirectPort { get; }
    }
}
