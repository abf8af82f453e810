using System;
using System.ComponentModel;
using System.IO;
using System.Reflection;

namespace MicroHttp.Generated
{
    /// <summary>The octets of all packed files, as a resource of the assembly.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class AssetStore
    {
        private const string Resource = "MicroHttp.Assets";

        private readonly Stream _stream;

        /// <summary>Opens the octets that were packed into the assembly of <paramref name="application"/>.</summary>
        /// <param name="application">A type of the assembly.</param>
        /// <param name="length">How many there have to be.</param>
        public AssetStore(Type application, int length)
        {
            Assembly assembly = application.Assembly;
            _stream = assembly.GetManifestResourceStream(Resource)
                ?? throw new InvalidOperationException("The assembly " + assembly.GetName().Name + " has no packed assets.");
            if (_stream.Length != length)
            {
                throw new InvalidOperationException("The packed assets of " + assembly.GetName().Name + " are not those that it was compiled for; build it anew.");
            }
        }

        /// <summary>Copies <paramref name="count"/> octets from <paramref name="start"/> on.</summary>
        internal void Read(int start, byte[] buffer, int offset, int count)
        {
            lock (_stream)
            {
                _stream.Position = start;
                while (count > 0)
                {
                    int read = _stream.Read(buffer, offset, count);
                    if (read == 0)
                    {
                        throw new EndOfStreamException();
                    }

                    offset += read;
                    count -= read;
                }
            }
        }
    }
}
