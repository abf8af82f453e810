using System;
using System.ComponentModel;
using System.IO;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MicroHttp.Generated
{
    /// <summary>The octets of all packed files. They stay where the system has mapped the assembly's data, and are on no heap.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed unsafe class AssetStore
    {
        private const string Resource = "MicroHttp.Assets";

        // Keeps the assembly, and by it the octets.
        private readonly UnmanagedMemoryStream _stream;
        private readonly byte* _octets;

        /// <summary>Opens the octets that were packed into the assembly of <paramref name="application"/>.</summary>
        /// <param name="application">A type of the assembly.</param>
        /// <param name="length">How many there have to be.</param>
        public AssetStore(Type application, int length)
        {
            Assembly assembly = application.Assembly;
            _stream = assembly.GetManifestResourceStream(Resource) as UnmanagedMemoryStream
                ?? throw new InvalidOperationException("The assembly " + assembly.GetName().Name + " has no packed assets.");
            if (_stream.Length != length)
            {
                throw new InvalidOperationException("The packed assets of " + assembly.GetName().Name + " are not those that it was compiled for; build it anew.");
            }

            _octets = _stream.PositionPointer;
            LastModified = TimeOf(assembly);
        }

        /// <summary>
        /// Since when the program is what it is: the time of its file, which is none of the packed files' own, so that two builds of them are the same.
        /// </summary>
        internal DateTime LastModified { get; }

        /// <summary>Copies <paramref name="count"/> octets from <paramref name="start"/> on.</summary>
        internal void Read(int start, byte[] buffer, int offset, int count)
        {
            At(start, count).CopyTo(buffer.AsSpan(offset, count));
        }

        /// <summary>The <paramref name="count"/> octets from <paramref name="start"/> on.</summary>
        internal ReadOnlySpan<byte> At(int start, int count)
        {
            return new ReadOnlySpan<byte>(_octets + start, count);
        }

        /// <summary>The time of the assembly's file, or of the program that it was compiled into; never one that is to come (RFC 9110 8.8.2.1).</summary>
        private static DateTime TimeOf(Assembly assembly)
        {
            DateTime now = DateTime.UtcNow;
            string path = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".dll");
            if (!File.Exists(path) && !RuntimeFeature.IsDynamicCodeCompiled && Environment.ProcessPath != null)
            {
                path = Environment.ProcessPath;
            }

            DateTime written = File.Exists(path) ? File.GetLastWriteTimeUtc(path) : now;
            return written < now ? written : now;
        }
    }
}
