using System;
using System.IO;

namespace MicroHttp
{
    /// <summary>The content of a file.</summary>
    public sealed class FileSource : ContentSource
    {
        private readonly FileStream? _stream;
        private readonly DateTime _lastModified;
        private readonly string? _tag;

        private FileSource(FileStream? stream, FileEntry entry)
        {
            _stream = stream;
            Length = stream == null ? 0 : stream.Length;
            _lastModified = entry.LastModified;
            ContentType = MediaType.OfFile(entry.Path);
            _tag = entry.LastModified == default(DateTime) ? null : "\"" + Hex(entry.LastModified.Ticks) + "-" + Hex(Length) + "\"";
        }

        /// <inheritdoc/>
        public override long Length { get; }

        /// <inheritdoc/>
        public override bool CanSeek => true;

        /// <inheritdoc/>
        public override bool IsIndependent => true;

        /// <inheritdoc/>
        public override string? ContentType { get; }

        /// <inheritdoc/>
        public override string? EntityTag => _tag;

        /// <inheritdoc/>
        public override DateTime LastModified => _lastModified;

        /// <summary>Opens the file at <paramref name="path"/>, which is the application's own choice and is not checked.</summary>
        /// <returns>Null when there is no such file, or it cannot be read.</returns>
        public static FileSource? TryOpen(string path)
        {
            FileEntry entry = FilePlatform.Look(path);
            return entry.IsFile ? TryOpen(entry) : null;
        }

        /// <inheritdoc/>
        public override int Read(byte[] buffer, int offset, int count)
        {
            return _stream == null ? 0 : _stream.Read(buffer, offset, count);
        }

        /// <inheritdoc/>
        public override void Seek(long position)
        {
            if (_stream != null)
            {
                _stream.Seek(position, SeekOrigin.Begin);
            }
        }

        /// <inheritdoc/>
        public override void Close()
        {
            _stream?.Close();
        }

        internal static FileSource? TryOpen(FileEntry entry)
        {
            // What is empty is not opened: pipes, sockets and devices are without length, and opening a pipe waits for someone to write into it.
            FileStream? stream = entry.Length == 0 ? null : FilePlatform.TryOpen(entry.Path);
            return stream == null && entry.Length != 0 ? null : new FileSource(stream, entry);
        }

        private static string Hex(long value)
        {
            char[] digits = new char[16];
            int at = digits.Length;
            do
            {
                int digit = (int)(value & 15);
                digits[--at] = (char)(digit < 10 ? '0' + digit : 'a' + digit - 10);
                value = (value >> 4) & 0x0FFFFFFFFFFFFFFF;
            }
            while (value != 0);
            return new string(digits, at, digits.Length - at);
        }
    }
}
