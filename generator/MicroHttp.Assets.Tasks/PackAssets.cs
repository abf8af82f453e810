using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using MicroHttp.Assets.Tasks.Packing;
using Microsoft.Build.Framework;

namespace MicroHttp.Assets.Tasks
{
    /// <summary>
    /// Packs folders of web assets: their octets into one file, what the generator has to know into another. It runs in every build, looks at every file, encodes what has
    /// changed since the last, and writes an output only where it differs.
    /// </summary>
    public sealed class PackAssets : ITask
    {
        private const string Pages = "https://github.com/microhttp/microhttp/blob/main/docs/diagnostics/";

        /// <inheritdoc/>
        public IBuildEngine BuildEngine { get; set; } = null!;

        /// <inheritdoc/>
        public ITaskHost HostObject { get; set; } = null!;

        /// <summary>The project's folder.</summary>
        [Required]
        public string ProjectFolder { get; set; } = "";

        /// <summary>Folders to pack besides those that the source maps, relative to the project; those that are not there are passed over.</summary>
        public ITaskItem[] Folders { get; set; } = Array.Empty<ITaskItem>();

        /// <summary>The C# source files of the project.</summary>
        public ITaskItem[] Sources { get; set; } = Array.Empty<ITaskItem>();

        /// <summary>Extensions such as .glb, with metadata MediaType.</summary>
        public ITaskItem[] MediaTypes { get; set; } = Array.Empty<ITaskItem>();

        /// <summary>Whether a file is kept as it is besides its gzip.</summary>
        public bool KeepIdentity { get; set; } = true;

        /// <summary>Whether the octets go into a resource file, as a device needs it.</summary>
        public bool ForDevice { get; set; }

        /// <summary>Whether the manifest tells where the folders are on this machine.</summary>
        public bool IsLive { get; set; }

        /// <summary>Octets stored above which to warn; 0 for no limit.</summary>
        public long WarnAbove { get; set; }

        /// <summary>Octets stored above which to fail; 0 for no limit.</summary>
        public long FailAbove { get; set; }

        /// <summary>Whether sizes are printed: not in builds of an editor for its own use.</summary>
        public bool Report { get; set; } = true;

        /// <summary>Where gzip is kept between builds.</summary>
        public string CacheFolder { get; set; } = "";

        /// <summary>Where the generator's manifest goes.</summary>
        [Required]
        public string ManifestFile { get; set; } = "";

        /// <summary>Where the packed octets go.</summary>
        [Required]
        public string DataFile { get; set; } = "";

        /// <summary>Whether there was any folder, so that the two files are there.</summary>
        [Output]
        public bool IsPacked { get; set; }

        /// <inheritdoc/>
        public bool Execute()
        {
            try
            {
                return Pack();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                BuildEngine.LogErrorEvent(new BuildErrorEventArgs(null, null, BuildEngine.ProjectFileOfTaskNode, 0, 0, 0, 0, "Assets cannot be packed: " + exception.Message, null, nameof(PackAssets)));
                return false;
            }
        }

        private bool Pack()
        {
            List<AssetFolder> folders = FindFolders();
            IsPacked = folders.Count != 0;
            if (!IsPacked)
            {
                return true;
            }

            var packer = new AssetPacker(OwnMediaTypes(), new GzipCache(CacheFolder), KeepIdentity);
            foreach (AssetFile file in folders.SelectMany(static folder => folder.Files))
            {
                packer.Add(file);
            }

            byte[] data = packer.Data;
            OutputFile.Write(DataFile, ForDevice ? DeviceResources.Wrap(data) : data);
            OutputFile.Write(ManifestFile, Encoding.UTF8.GetBytes(Manifest.Write(folders, data.Length, IsLive)));
            return !Report || Tell(new SizeReport(folders));
        }

        private List<AssetFolder> FindFolders()
        {
            IEnumerable<string> mapped = Sources
                .Select(source => Path.Combine(ProjectFolder, source.ItemSpec))
                .Where(File.Exists)
                .Select(File.ReadAllText)
                .Where(static text => text.Contains("Assets"))
                .SelectMany(MappedFolders.Find);
            return Folders
                .Select(static folder => folder.ItemSpec.Replace('\\', '/').TrimEnd('/'))
                .Concat(mapped)
                .Where(static name => name.Length != 0)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(static name => name, StringComparer.Ordinal)
                .Select(name => AssetFolder.TryOpen(ProjectFolder, name))
                .Where(static folder => folder != null)
                .Select(static folder => folder!)
                .ToList();
        }

        private Dictionary<string, string> OwnMediaTypes()
        {
            var types = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (ITaskItem item in MediaTypes)
            {
                types[item.ItemSpec.ToLowerInvariant()] = item.GetMetadata("MediaType");
            }

            return types;
        }

        private bool Tell(SizeReport report)
        {
            foreach (string line in report.Lines())
            {
                BuildEngine.LogMessageEvent(new BuildMessageEventArgs(line, null, nameof(PackAssets), MessageImportance.High));
            }

            if (FailAbove > 0 && report.Stored > FailAbove)
            {
                string message = TooLarge(report.Stored, FailAbove, "MicroHttpAssetsFailAbove");
                BuildEngine.LogErrorEvent(new BuildErrorEventArgs(null, "MH4007", BuildEngine.ProjectFileOfTaskNode, 0, 0, 0, 0, message, null, nameof(PackAssets), Pages + "MH4007.md", DateTime.UtcNow));
                return false;
            }

            if (WarnAbove > 0 && report.Stored > WarnAbove)
            {
                string message = TooLarge(report.Stored, WarnAbove, "MicroHttpAssetsWarnAbove");
                BuildEngine.LogWarningEvent(new BuildWarningEventArgs(null, "MH4006", BuildEngine.ProjectFileOfTaskNode, 0, 0, 0, 0, message, null, nameof(PackAssets), Pages + "MH4006.md", DateTime.UtcNow));
            }

            return true;
        }

        private static string TooLarge(long stored, long limit, string property)
        {
            return string.Format(CultureInfo.InvariantCulture, "The assets take {0:N0} octets, and {1} allows {2:N0}; make them smaller or raise the limit", stored, property, limit);
        }
    }
}
