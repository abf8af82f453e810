using System;
using MicroHttp.Hosting.Modern;

namespace MicroHttp.Generated
{
    // Sent from the assembly's data section.
    internal sealed partial class AssetSource : IMappedSource
    {
        /// <inheritdoc/>
        public ReadOnlySpan<byte> From(long position)
        {
            return _store.At(_start + (int)position, _length - (int)position);
        }
    }
}
