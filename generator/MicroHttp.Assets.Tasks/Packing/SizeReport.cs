using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace MicroHttp.Assets.Tasks.Packing
{
    /// <summary>Says what each asset costs.</summary>
    internal sealed class SizeReport
    {
        private readonly IReadOnlyList<AssetFolder> _folders;

        public SizeReport(IReadOnlyList<AssetFolder> folders)
        {
            _folders = folders;
        }

        /// <summary>The octets that a device stores.</summary>
        public long Stored => _folders.SelectMany(static folder => folder.Files).Sum(static file => (long)file.Stored);

        /// <summary>A line for each asset, largest first, and one for all.</summary>
        public IEnumerable<string> Lines()
        {
            var files = _folders
                .SelectMany(static folder => folder.Files.Select(file => new KeyValuePair<string, AssetFile>(folder.Name + "/" + file.Path, file)))
                .OrderByDescending(static file => file.Value.Stored)
                .ThenBy(static file => file.Key, System.StringComparer.Ordinal)
                .ToList();
            int width = files.Select(static file => file.Key.Length).DefaultIfEmpty(0).Max();
            foreach (KeyValuePair<string, AssetFile> file in files)
            {
                yield return "  " + file.Key.PadRight(width) + Column(file.Value.Length) + Column(file.Value.Stored) + (file.Value.Gzip < 0 ? "  as it is" : "  gzip");
            }

            long raw = files.Sum(static file => (long)file.Value.Length);
            yield return "  " + (files.Count.ToString(CultureInfo.InvariantCulture) + " assets").PadRight(width) + Column(raw) + Column(Stored) + "  octets, raw and stored";
        }

        private static string Column(long octets)
        {
            return octets.ToString("N0", CultureInfo.InvariantCulture).PadLeft(12);
        }
    }
}
