using System;
using System.Collections.Generic;
using System.Globalization;
using MicroHttp.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Generator.Assets
{
    /// <summary>Reads the manifest that the task MicroHttp.Assets.Tasks.PackAssets writes.</summary>
    internal static class ManifestReader
    {
        public const string FileName = "MicroHttp.Assets.manifest";

        private const string FirstLine = "MicroHttp assets 1";

        public static bool IsManifest(string path)
        {
            return path.EndsWith(FileName, StringComparison.Ordinal);
        }

        public static AssetManifest Read(SourceText? text)
        {
            string[] lines = text?.ToString().Split('\n') ?? Array.Empty<string>();
            if (lines.Length == 0 || lines[0] != FirstLine)
            {
                return AssetManifest.None;
            }

            int length = 0;
            var folders = new List<AssetFolderModel>();
            var files = new List<AssetFileModel>();
            for (int i = 1; i < lines.Length; i++)
            {
                string[] parts = lines[i].Split('\t');
                switch (parts[0])
                {
                    case "data" when parts.Length == 2:
                        length = Number(parts[1]);
                        break;
                    case "folder" when parts.Length == 3:
                        folders.Add(new AssetFolderModel(parts[1], parts[2], EquatableArray<AssetFileModel>.Empty));
                        files.Clear();
                        break;
                    case "file" when parts.Length == 9 && folders.Count != 0:
                        files.Add(new AssetFileModel(parts[1], parts[2], Number(parts[3]), Number(parts[4]), parts[5], Number(parts[6]), Number(parts[7]), parts[8]));
                        folders[folders.Count - 1] = folders[folders.Count - 1] with { Files = files.ToEquatableArray() };
                        break;
                    default:
                        break;
                }
            }

            return new AssetManifest(length, folders.ToEquatableArray());
        }

        private static int Number(string text)
        {
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : -1;
        }
    }
}
