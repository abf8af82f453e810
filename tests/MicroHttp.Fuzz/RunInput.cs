namespace MicroHttp.Fuzz
{
    /// <summary><see cref="FuzzSubject.Run"/> of some flavor.</summary>
    internal delegate byte[] RunInput(byte[] octets, int profile, int pauseAt, int pause, bool ends, int split, int seed);
}
