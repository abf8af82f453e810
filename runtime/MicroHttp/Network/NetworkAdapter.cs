namespace MicroHttp
{
    /// <summary>What a <see cref="NetworkWatch"/> asks of a board's network.</summary>
    public abstract class NetworkAdapter
    {
        /// <summary>The address that the network has given the board; null while there is none.</summary>
        public abstract string? FindAddress();

        /// <summary>Connects by what is stored on the board, and waits for an address.</summary>
        /// <returns>False when there was none after so many milliseconds.</returns>
        public abstract bool Connect(int milliseconds);
    }
}
