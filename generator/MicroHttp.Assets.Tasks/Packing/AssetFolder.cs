using System;
using System.Collections.Generic;
using System.IO;

namespace MicroHttp.Assets.Tasks.Packing
{
    /// <summary>A folder that is packed.</summary>
    internal sealed class AssetFolder
    {
        private AssetFolder(string name, string fullPath, IReadOnlyList<AssetFile> files)
        {
            Name = name;
            FullPath = fullPath;
            Files = files;
        }

        /// <summary>The folder as the project names it.</summary>
        public string Name { get; }

        public string FullPath { get; }

        /// <summary>Its files, in the order of their paths' octets.</summary>
        public IReadOnlyList<AssetFile> Files { get; }

        /// <summary>Looks into the folder <paramref name="name"/> of a project.</summary>
        /// <returns>Null when there is no such folder.</returns>
        public static AssetFolder? TryOpen(string project, string name)
        {
            string full = Path.GetFullPath(Path.Combine(project, name.Replace('/', Path.DirectorySeparatorChar)));
            if (!Directory.Exists(full))
            {
                return null;
            }

            var files = new List<AssetFile>();
            Walk(full, "", files);
            files.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
            return new AssetFolder(name, full, files);
        }

        /// <summary>Hidden files are the editor's or the system's, and not for the web; but for .well-known (RFC 8615).</summary>
        private static bool IsHidden(string name)
        {
            return name[0] == '.' && name != ".well-known";
        }

        private static void Walk(string folder, string path, List<AssetFile> files)
        {
            foreach (string file in Directory.GetFiles(folder))
            {
                string name = Path.GetFileName(file);
                if (!IsHidden(name))
                {
                    files.Add(new AssetFile(path + name, file));
                }
            }

            foreach (string child in Directory.GetDirectories(folder))
            {
                string name = Path.GetFileName(child);
                if (!IsHidden(name))
                {
                    Walk(child, path + name + "/", files);
                }
            }
        }
    }
}
