using System;
using MicroHttp;

namespace Firmware
{
    /// <summary>One image on its way into the flash. Handlers and sinks are called one at a time, so it needs no lock.</summary>
    internal sealed class FirmwareUpload(SimulatedFlash flash)
    {
        private string _name = "";
        private int _size;
        private int _version;
        private UploadSink? _writer;

        public UploadState State => new UploadState { Offset = _size == 0 ? 0 : flash.Written, Size = _size, Version = _version };

        /// <summary>Begins, or goes on.</summary>
        public UploadState Begin(string name, int size)
        {
            if (size < ImageHeader.Size || size > SimulatedFlash.Capacity)
            {
                throw new HttpException(StatusCode.UnprocessableContent, size < ImageHeader.Size ? "This is no firmware image." : "The flash is too small for it.");
            }

            if (name != _name || size != _size)
            {
                _name = name;
                _size = size;
                flash.Erase();
            }

            // Who wrote before has lost its connection, or has it to lose.
            _writer = null;
            return State;
        }

        /// <summary>Lets a sink write, from where the flash ends.</summary>
        public void Open(UploadSink writer, int offset)
        {
            if (_size == 0 || offset != flash.Written)
            {
                throw new HttpException(StatusCode.Conflict, "The image goes on at another octet; ask where.");
            }

            _writer = writer;
        }

        /// <summary>Writes, as long as nobody else has begun to.</summary>
        public void Write(UploadSink writer, byte[] buffer, int offset, int count)
        {
            if (_writer != writer)
            {
                throw new HttpException(StatusCode.Conflict, "Another upload has begun.");
            }

            if (count > _size - flash.Written)
            {
                throw new HttpException(StatusCode.ContentTooLarge, "The image is longer than was said.");
            }

            bool checks = flash.Written < ImageHeader.Size;
            flash.Append(buffer, offset, count);
            if (checks && flash.Written >= ImageHeader.Size && ImageHeader.Complaint(flash.Content, _size) is string complaint)
            {
                Forget();
                throw new HttpException(StatusCode.UnprocessableContent, complaint);
            }
        }

        /// <summary>Checks the image when it is all there.</summary>
        public UploadState End()
        {
            if (flash.Written == _size)
            {
                bool whole = ImageHeader.IsWhole(flash.Content);
                int version = ImageHeader.VersionOf(flash.Content);
                Forget();
                _version = whole ? version : throw new HttpException(StatusCode.UnprocessableContent, "The image was damaged on its way: its digest differs.");
            }

            return State;
        }

        private void Forget()
        {
            _size = 0;
            _name = "";
            _writer = null;
            flash.Erase();
        }
    }
}
