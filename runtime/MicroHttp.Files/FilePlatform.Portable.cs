using System;
using System.IO;

namespace MicroHttp
{
    /// <summary>The file system.</summary>
    internal static class FilePlatform
    {
        public static string FullPath(string root)
        {
            string full = Path.GetFullPath(root);
            return full.Length > 1 ? full.TrimEnd(Path.DirectorySeparatorChar) : full;
        }

        public static string Separate(string path)
        {
            return path.Replace('/', Path.DirectorySeparatorChar);
        }

        /// <summary>Looks at the entry <paramref name="relative"/> below <paramref name="root"/>, one name after another, so that no link leads out.</summary>
        public static FileEntry Find(string root, string relative)
        {
            int from = 0;
            for (; ; )
            {
                int separator = relative.IndexOf(Path.DirectorySeparatorChar, from);
                bool last = separator < 0 || separator == relative.Length - 1;
                string path = root + Path.DirectorySeparatorChar + (separator < 0 ? relative : relative.Substring(0, separator));
                FileEntry entry = Look(path, root);
                if (last || !entry.IsFolder)
                {
                    return last ? entry : FileEntry.None;
                }

                from = separator + 1;
            }
        }

        /// <summary>Looks at a path that the application chose.</summary>
        public static FileEntry Look(string path)
        {
            return Look(path, null);
        }

        public static FileStream? TryOpen(string path)
        {
            try
            {
                // The send buffer is the only buffer.
                return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            }
            catch (IOException)
            {
                return null;
            }
            catch (UnauthorizedAccessException)
            {
                return null;
            }
        }

        /// <summary>Creates a file to be written, or empties the one that is there.</summary>
        public static FileStream Create(string path)
        {
            return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1);
        }

        /// <summary>Writes what the system still holds back to the disk, so that a rename cannot overtake it.</summary>
        public static void Flush(FileStream stream)
        {
            stream.Flush(true);
        }

        public static void Delete(string path)
        {
            File.Delete(path);
        }

        /// <summary>Gives a file the name of another, which it replaces.</summary>
        public static void Replace(string from, string to)
        {
            if (File.Exists(to))
            {
                File.Replace(from, to, null);
            }
            else
            {
                File.Move(from, to);
            }
        }

        private static FileEntry Look(string path, string? root)
        {
            try
            {
                FileInfo info = new FileInfo(path);
                FileAttributes attributes = info.Attributes;
                if ((int)attributes == -1)
                {
                    return FileEntry.None;
                }

                if (root != null && (attributes & FileAttributes.ReparsePoint) != 0 && LeadsOut(info, root))
                {
                    return FileEntry.None;
                }

                bool folder = Directory.Exists(path);
                return folder ? new FileEntry(path, false, true, 0, default)
                    : info.Exists ? new FileEntry(path, true, false, info.Length, info.LastWriteTimeUtc)
                    : FileEntry.None;
            }
            catch (IOException)
            {
                return FileEntry.None;
            }
            catch (UnauthorizedAccessException)
            {
                return FileEntry.None;
            }
        }

        /// <summary>Where a link leads cannot be found out here, so that none is followed.</summary>
        private static bool LeadsOut(FileSystemInfo info, string root)
        {
            return true;
        }
    }
}
