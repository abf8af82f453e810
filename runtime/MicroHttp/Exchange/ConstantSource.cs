using System;

namespace MicroHttp
{
    /// <summary>
    /// Content that does not change while the program runs, and is read from any place. It keeps no position, so that one object serves all connections at the same
    /// time, and answering with it allocates nothing.
    /// </summary>
    public abstract class ConstantSource : ContentSource
    {
        /// <inheritdoc/>
        public override bool CanSeek => true;

        /// <summary>Reading touches nothing of the application.</summary>
        public sealed override bool IsIndependent => true;

        /// <summary>Reads at most <paramref name="count"/> octets from <paramref name="position"/> on. Called by several threads at the same time.</summary>
        /// <returns>How many were read; 0 at the end.</returns>
        public abstract int ReadAt(long position, byte[] buffer, int offset, int count);

        /// <summary>Is not supported, since there is no position: see <see cref="ReadAt"/>.</summary>
        public sealed override int Read(byte[] buffer, int offset, int count)
        {
            throw new NotSupportedException();
        }

        /// <summary>Does nothing, since there is no position.</summary>
        public sealed override void Seek(long position)
        {
        }
    }
}
