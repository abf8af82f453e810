using System.Globalization;
using MicroHttp;

namespace Firmware
{
    /// <summary>Takes a part of an image, and needs no memory for it but the receive buffer.</summary>
    internal sealed class UploadSink(FirmwareUpload upload, int offset) : ContentSink
    {
        public override bool Begin(HttpExchange exchange, long length)
        {
            upload.Open(this, offset);
            return true;
        }

        public override void Write(byte[] buffer, int offset, int count) => upload.Write(this, buffer, offset, count);

        public override void Complete(HttpExchange exchange)
        {
            UploadState state = upload.End();
            exchange.Response.ContentType = "application/json";
            exchange.Response.Write(string.Create(CultureInfo.InvariantCulture, $"{{\"offset\":{state.Offset},\"size\":{state.Size},\"version\":{state.Version}}}"));
        }
    }
}
