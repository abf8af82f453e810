namespace MicroHttp.Assets.Tasks.Packing
{
    /// <summary>A file of a folder, and where its octets lie among the packed ones.</summary>
    internal sealed class AssetFile
    {
        public AssetFile(string path, string fullPath)
        {
            Path = path;
            FullPath = fullPath;
        }

        /// <summary>Its path below the folder, with slashes.</summary>
        public string Path { get; }

        public string FullPath { get; }

        public string MediaType { get; set; } = "";

        /// <summary>The length of the file.</summary>
        public int Length { get; set; }

        /// <summary>Where the file lies as it is; -1 when only its gzip is kept.</summary>
        public int Identity { get; set; } = -1;

        public string IdentityTag { get; set; } = "";

        /// <summary>Where its gzip lies; -1 when that would not be smaller.</summary>
        public int Gzip { get; set; } = -1;

        public int GzipLength { get; set; }

        public string GzipTag { get; set; } = "";

        /// <summary>What the file costs a device, and a client: the shorter of the two.</summary>
        public int Stored => Gzip < 0 ? Length : GzipLength;
    }
}
