namespace MicroHttp.Streams.Soak
{
    /// <summary>What the octets of a transfer are: a lost or doubled one shows.</summary>
    internal static class Pattern
    {
        public static byte At(long index) => (byte)(index ^ (index >> 8) ^ (index >> 16));
    }
}
