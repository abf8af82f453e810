using System;

namespace MicroHttp
{
    /// <summary>
    /// Content that is read piece by piece as the connection has room for it. Returned by a handler; conditions and a range of the request are then dealt with by
    /// the server, from what the source says about itself (RFC 9110 13 and 14).
    /// </summary>
    [RequestFields("If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range", "Range")]
    public abstract class ContentSource
    {
        /// <summary>The length in octets; -1 when it is not known, so that the content goes in chunks.</summary>
        public virtual long Length => -1;

        /// <summary>Whether <see cref="Seek"/> works, so that ranges are served.</summary>
        public virtual bool CanSeek => false;

        /// <summary>Whether <see cref="Read"/> touches nothing of the application, so that it may run while a handler does. Default false.</summary>
        public virtual bool IsIndependent => false;

        /// <summary>The media type; null leaves Content-Type to the handler.</summary>
        public virtual string? ContentType => null;

        /// <summary>The content coding that the octets are in, such as gzip; null for none.</summary>
        public virtual string? ContentEncoding => null;

        /// <summary>The entity tag with its quotation marks, <c>"abc"</c> or <c>W/"abc"</c>; null for none.</summary>
        public virtual string? EntityTag => null;

        /// <summary>When the content was last changed, in UTC; the default value when that is not known.</summary>
        public virtual DateTime LastModified => default;

        /// <summary>Reads at most <paramref name="count"/> octets.</summary>
        /// <returns>How many were read; 0 at the end.</returns>
        public abstract int Read(byte[] buffer, int offset, int count);

        /// <summary>Goes to an octet counted from the start. Called once, before the first <see cref="Read"/>, and only where <see cref="CanSeek"/>.</summary>
        public virtual void Seek(long position)
        {
            throw new NotSupportedException();
        }

        /// <summary>Called once when the source is no longer needed, whether or not it was read to its end.</summary>
        public virtual void Close()
        {
        }
    }
}
