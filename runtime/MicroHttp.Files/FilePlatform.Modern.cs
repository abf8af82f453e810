using System;
using System.IO;

namespace MicroHttp
{
    /// <summary>The file system.</summary>
    internal static class FilePlatform
    {
        // As many as Linux follows.
        private const int MostLinks = 40;

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
            File.Move(from, to, true);
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

                if ((attributes & FileAttributes.ReparsePoint) != 0)
                {
                    // Length and time are those of what the link leads to.
                    string? target = Resolve(Path.GetFullPath(path));
                    if (target == null || (root != null && LeadsOut(target, root)))
                    {
                        return FileEntry.None;
                    }

                    info = new FileInfo(target);
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

        private static bool LeadsOut(string target, string root)
        {
            string? resolved = Resolve(root);
            return resolved == null || !target.StartsWith(resolved.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        }

        /// <summary>
        /// What a full path leads to: a path without links, name by name as the operating system goes it. In "a/..", where a is a link, the dots are those of its target.
        /// </summary>
        /// <returns>Null when it leads in circles.</returns>
        private static string? Resolve(string path)
        {
            string resolved = Path.GetPathRoot(path)!;
            string rest = path.Substring(resolved.Length);
            int links = 0;
            while (rest.Length > 0)
            {
                int separator = rest.IndexOf(Path.DirectorySeparatorChar);
                string name = separator < 0 ? rest : rest.Substring(0, separator);
                rest = separator < 0 ? "" : rest.Substring(separator + 1);
                if (name.Length == 0 || name == ".")
                {
                    continue;
                }

                if (name == "..")
                {
                    resolved = Path.GetDirectoryName(resolved) ?? resolved;
                    continue;
                }

                string next = Path.Combine(resolved, name);
                string? target = new FileInfo(next).LinkTarget;
                if (target == null)
                {
                    resolved = next;
                    continue;
                }

                if (++links > MostLinks)
                {
                    return null;
                }

                target = Separate(target);
                string? start = Path.GetPathRoot(target);
                resolved = string.IsNullOrEmpty(start) ? resolved : start;
                rest = target.Substring(start == null ? 0 : start.Length) + Path.DirectorySeparatorChar + rest;
            }

            return resolved;
        }
    }
}
