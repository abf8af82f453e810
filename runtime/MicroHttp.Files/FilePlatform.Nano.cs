using System;
using System.IO;

namespace MicroHttp
{
    /// <summary>The file system of a board. It has no links, and tells no times, so that its files have no validators.</summary>
    internal static class FilePlatform
    {
        public static string FullPath(string root)
        {
            return root.Length > 1 && root[root.Length - 1] == '\\' ? root.Substring(0, root.Length - 1) : root;
        }

        public static string Separate(string path)
        {
            char[] text = path.ToCharArray();
            for (int i = 0; i < text.Length; i++)
            {
                if (text[i] == '/')
                {
                    text[i] = '\\';
                }
            }

            return new string(text);
        }

        public static FileEntry Find(string root, string relative)
        {
            return Look(root + "\\" + relative);
        }

        public static FileEntry Look(string path)
        {
            if (File.Exists(path))
            {
                return new FileEntry(path, true, false, -1, default(DateTime));
            }

            return Directory.Exists(path) ? new FileEntry(path, false, true, 0, default(DateTime)) : FileEntry.None;
        }

        public static FileStream TryOpen(string path)
        {
            try
            {
                return new FileStream(path, FileMode.Open, FileAccess.Read);
            }
            catch (IOException)
            {
                return null;
            }
        }

        public static FileStream Create(string path)
        {
            return new FileStream(path, FileMode.Create, FileAccess.Write);
        }

        public static void Flush(FileStream stream)
        {
            stream.Flush();
        }

        public static void Delete(string path)
        {
            File.Delete(path);
        }

        /// <summary>A device's file systems cannot replace in one step: a power cut between these two leaves the new file under its temporary name.</summary>
        public static void Replace(string from, string to)
        {
            if (File.Exists(to))
            {
                File.Delete(to);
            }

            File.Move(from, to);
        }
    }
}
