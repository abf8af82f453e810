using System;

namespace MicroHttp
{
    /// <summary>What a path leads to.</summary>
    internal sealed class FileEntry
    {
        private static FileEntry? _none;

        /// <summary>The entry of a path that leads nowhere.</summary>
        public static FileEntry None => _none ??= new FileEntry("", false, false, 0, default);

        public FileEntry(string path, bool isFile, bool isFolder, long length, DateTime lastModified)
        {
            Path = path;
            IsFile = isFile;
            IsFolder = isFolder;
            Length = length;
            LastModified = lastModified;
        }

        public string Path { get; }

        public bool IsFile { get; }

        public bool IsFolder { get; }

        /// <summary>In octets; -1 where only a file that is open says.</summary>
        public long Length { get; }

        /// <summary>When the file was last written, in UTC; the default value where the file system does not say.</summary>
        public DateTime LastModified { get; }
    }
}
