namespace MicroHttp.Hosting.Modern
{
    /// <summary>A listener that accepts by itself and hands clients to loops. It ends when it is closed.</summary>
    internal interface ILoopSource
    {
        /// <summary>Starts to hand clients to <see cref="LoopDriver.Serve"/>.</summary>
        void Start(LoopDriver driver);
    }
}
