using System;
using MicroHttp;

namespace Firmware
{
    /// <summary>Takes an image in as many requests as it needs: each goes on where the flash ends.</summary>
    [HttpHandler("/api/firmware"), Filter(nameof(Pairing))]
    public sealed class FirmwareHandler
    {
        internal readonly PairingFilter Pairing;
        private readonly FirmwareUpload _upload;

        /// <summary>Writes to <paramref name="flash"/> what comes with <paramref name="token"/>.</summary>
        public FirmwareHandler(SimulatedFlash flash, string token)
        {
            ArgumentNullException.ThrowIfNull(flash);
            Pairing = new PairingFilter(token);
            _upload = new FirmwareUpload(flash);
        }

        /// <summary>How far the image is, and which one is installed.</summary>
        [HttpGet]
        public UploadState Read() => _upload.State;

        /// <summary>Begins an image, or goes on with the one of that name and size.</summary>
        [HttpPost]
        public UploadState Begin(string name, int size) => _upload.Begin(name, size);

        /// <summary>Takes octets from <paramref name="offset"/> on. What has arrived is kept when the connection breaks.</summary>
        [HttpPatch, ContentLimit(SimulatedFlash.Capacity)]
        public ContentSink Write(int offset) => new UploadSink(_upload, offset);
    }
}
