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
                return new FileEntry(path, true, false, 0, default(DateTime));
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
    }
}
