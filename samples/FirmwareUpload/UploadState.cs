using MicroHttp;

namespace Firmware
{
    /// <summary>What the page shows.</summary>
    [JsonModel]
    public sealed class UploadState
    {
        /// <summary>The octets that are in the flash; where the next ones go.</summary>
        public int Offset { get; set; }

        /// <summary>The octets of the image; 0 when there is none under way.</summary>
        public int Size { get; set; }

        /// <summary>The version that is installed; 0 for none.</summary>
        public int Version { get; set; }
    }
}
