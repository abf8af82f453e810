using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace MicroHttp.Assets.Tasks.Packing
{
    /// <summary>
    /// Writes what the generator is told: a line for each folder, with the files of it in the lines behind, their parts separated by tabs.
    /// The generator's reader is its counterpart.
    /// </summary>
    internal static class Manifest
    {
        public const string FirstLine = "MicroHttp assets 1";

        /// <summary>Writes the manifest.</summary>
        /// <param name="folders">The folders.</param>
        /// <param name="data">The length of the packed octets.</param>
        /// <param name="isLive">Whether the folders' places on this machine are told, for development.</param>
        public static string Write(IEnumerable<AssetFolder> folders, int data, bool isLive)
        {
            var text = new StringBuilder(FirstLine).Append('\n');
            Line(text, "data", Number(data));
            foreach (AssetFolder folder in folders)
            {
                Line(text, "folder", folder.Name, isLive ? folder.FullPath : "");
                foreach (AssetFile file in folder.Files)
                {
                    Line(
                        text,
                        "file",
                        file.Path,
                        file.MediaType,
                        Number(file.Length),
                        Number(file.Identity),
                        file.IdentityTag,
                        Number(file.Gzip),
                        Number(file.GzipLength),
                        file.GzipTag);
                }
            }

            return text.ToString();
        }

        private static void Line(StringBuilder text, params string[] parts)
        {
            for (int i = 0; i < parts.Length; i++)
            {
                // A name with a tab or a line end in it cannot be a URL, and is reported; it must not look like two here.
                text.Append(i == 0 ? "" : "\t").Append(parts[i].Replace('\t', '\u0001').Replace('\n', '\u0001').Replace('\r', '\u0001'));
            }

            text.Append('\n');
        }

        private static string Number(int value)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }
    }
}
