namespace MicroHttp
{
    /// <summary>
    /// Content that a delegate produces, a buffer at a time: <c>return new CallbackSource(_log.Read, "text/csv");</c>. It is called as handlers are, when the connection has room.
    /// </summary>
    public sealed class CallbackSource : ContentSource
    {
        private readonly ContentReader _read;

        /// <summary>Content whose length is not known: it goes in chunks.</summary>
        public CallbackSource(ContentReader read, string? contentType)
            : this(read, -1, contentType)
        {
        }

        /// <summary>Content of <paramref name="length"/> octets; the connection is aborted where the delegate ends before.</summary>
        public CallbackSource(ContentReader read, long length, string? contentType)
        {
            _read = read;
            Length = length;
            ContentType = contentType;
        }

        /// <inheritdoc/>
        public override long Length { get; }

        /// <inheritdoc/>
        public override string? ContentType { get; }

        /// <inheritdoc/>
        public override int Read(byte[] buffer, int offset, int count)
        {
            return _read(buffer, offset, count);
        }
    }
}
