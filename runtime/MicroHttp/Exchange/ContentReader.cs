namespace MicroHttp
{
    /// <summary>Fills at most <paramref name="count"/> octets of a buffer from <paramref name="offset"/>.</summary>
    /// <returns>How many were filled; 0 at the end.</returns>
    public delegate int ContentReader(byte[] buffer, int offset, int count);
}
