using System;
using System.ComponentModel;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;

namespace MicroHttp.Generated
{
    /// <summary>The octets of all packed files, as a resource of the assembly.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed unsafe class AssetStore
    {
        private const string Resource = "MicroHttp.Assets";

        private readonly Stream _stream;

        // Where the system has mapped the assembly's data; null where the resource is no such thing. A Mono that interprets allocates in reads of the stream.
        private readonly byte* _octets;

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

            _octets = _stream is UnmanagedMemoryStream mapped ? mapped.PositionPointer : null;
            LastModified = TimeOf(assembly);
        }

        /// <summary>
        /// Since when the program is what it is: the time of its file, which is none of the packed files' own, so that two builds of them are the same.
        /// </summary>
        internal DateTime LastModified { get; }

        /// <summary>Copies <paramref name="count"/> octets from <paramref name="start"/> on.</summary>
        internal void Read(int start, byte[] buffer, int offset, int count)
        {
            if (_octets != null)
            {
                Marshal.Copy((IntPtr)(_octets + start), buffer, offset, count);
                return;
            }

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

        /// <summary>The time of the assembly's file; never one that is to come (RFC 9110 8.8.2.1).</summary>
        private static DateTime TimeOf(Assembly assembly)
        {
            DateTime now = DateTime.UtcNow;
            DateTime written = File.Exists(assembly.Location) ? File.GetLastWriteTimeUtc(assembly.Location) : now;
            return written < now ? written : now;
        }
    }
}
