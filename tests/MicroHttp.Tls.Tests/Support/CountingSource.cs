namespace MicroHttp.Tests.Tls
{
    /// <summary>Content whose octets tell where they belong.</summary>
    internal sealed class CountingSource(int length) : ContentSource
    {
        private int _position;

        public static byte At(int position) => (byte)((position * 31) ^ (position >> 11));

        public override long Length => length;

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = 0;
            while (read < count && _position < length)
            {
                buffer[offset + read++] = At(_position++);
            }

            return read;
        }
    }
}
