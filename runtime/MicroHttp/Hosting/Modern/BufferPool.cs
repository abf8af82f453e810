using System.Buffers;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>The buffers of one event loop: as many as were in use at once, given back by connections that wait for a request.</summary>
    internal sealed class BufferPool
    {
        // More than these go back to the garbage collector after a burst.
        private const int MostKept = 1024;

        private byte[][] _free = new byte[16][];
        private int _count;

        public BufferPool(int size)
        {
            Size = size;
        }

        /// <summary>The octets of each.</summary>
        public int Size { get; }

        public byte[] Rent()
        {
            return _count == 0 ? new byte[Size] : _free[--_count];
        }

        /// <summary>A larger buffer, for content that an endpoint binds or a response that outgrows its buffer.</summary>
        public static byte[] RentLarger(int octets)
        {
            return ArrayPool<byte>.Shared.Rent(octets);
        }

        /// <summary>Takes back a buffer of either kind.</summary>
        public void Return(byte[] buffer)
        {
            if (buffer.Length != Size)
            {
                if (buffer.Length != 0)
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                }

                return;
            }

            if (_count == MostKept)
            {
                return;
            }

            if (_count == _free.Length)
            {
                System.Array.Resize(ref _free, 2 * _count);
            }

            _free[_count++] = buffer;
        }
    }
}
