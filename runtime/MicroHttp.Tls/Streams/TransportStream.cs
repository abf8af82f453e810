using System;
using System.IO;

namespace MicroHttp.Hosting.Tls
{
    /// <summary>
    /// The octets of a client as the stream that the platform's TLS reads and writes, with blocking calls. It gives no octet of a record before the one in front
    /// of it was asked for to its end: so whoever has read less than there was room for knows that the rest is still here, or still to come.
    /// </summary>
    internal sealed partial class TransportStream : Stream
    {
        // RFC 8446 5.1, 5.2: a record is at most 16384 octets of content, 256 of expansion and a header of 5 (RFC 5246 allows 2048).
        private const int MostRecord = 16384 + 2048 + HeaderLength;
        private const int HeaderLength = 5;

        private readonly Transport _client;
        private readonly byte[] _buffer = new byte[MostRecord];
        private int _start;
        private int _end;
        private int _header;
        private int _content;
        private long _deadline = long.MaxValue;

        public TransportStream(Transport client)
        {
            _client = client;
        }

        /// <summary>The handshake that wants to know when octets come.</summary>
        public Handshake? Handshake { get; set; }

        /// <summary>Whether octets have been received that were not read yet.</summary>
        public bool HasBuffered => _start < _end;

        /// <summary>Whether the client has closed its side, or is gone.</summary>
        public bool HasEnded { get; private set; }

        /// <summary>Whether a read has failed because the client took too long.</summary>
        public bool HasTimedOut { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        /// <summary>Begins to read what may take several records' parts, for so many milliseconds in all.</summary>
        public void Begin(int milliseconds)
        {
            HasTimedOut = false;
            _deadline = Platform.Milliseconds + milliseconds;
        }

        /// <summary>The first octet, which stays where it is; -1 when there is none.</summary>
        public int Peek()
        {
            return HasBuffered || Fill() ? _buffer[_start] : -1;
        }

        /// <summary>Waits for octets when there are none.</summary>
        /// <returns>More than 0 when there are some; 0 at the end; <see cref="Transport.TimedOut"/> when none came in time.</returns>
        public int Receive()
        {
            if (HasBuffered)
            {
                return _end - _start;
            }

            int received = HasEnded ? 0 : _client.Receive(_buffer, 0, _buffer.Length);
            if (received == Transport.TimedOut)
            {
                return received;
            }

            if (received <= 0)
            {
                HasEnded = true;
                return 0;
            }

            _start = 0;
            _end = received;
            if (Handshake != null)
            {
                Handshake.HeardAt = Platform.Milliseconds;
            }

            return received;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (count == 0 || (!HasBuffered && !Fill()))
            {
                return 0;
            }

            int taken = NextPart(count);
            Buffer.BlockCopy(_buffer, _start, buffer, offset, taken);
            Take(taken);
            return taken;
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            while (count > 0)
            {
                int sent = _client.Send(buffer, offset, count);
                if (sent <= 0)
                {
                    throw new IOException("The client is gone.");
                }

                offset += sent;
                count -= sent;
            }
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin)
        {
            throw new NotSupportedException();
        }

        public override void SetLength(long value)
        {
            throw new NotSupportedException();
        }

        /// <summary>How much of what is buffered may be read: the rest of a header, or of the content behind it.</summary>
        private int NextPart(int count)
        {
            int part = _header == HeaderLength ? _content : HeaderLength - _header;
            part = part < count ? part : count;
            return part < _end - _start ? part : _end - _start;
        }

        private void Take(int count)
        {
            if (_header == HeaderLength)
            {
                _content -= count;
            }

            for (int i = 0; i < count && _header < HeaderLength; i++)
            {
                // Type, two octets of version, two of length.
                if (_header >= 3)
                {
                    _content = (_content << 8) | _buffer[_start + i];
                }

                _header++;
            }

            if (_header == HeaderLength && _content == 0)
            {
                _header = 0;
            }

            _start += count;
        }

        private bool Fill()
        {
            int received = Platform.Milliseconds >= _deadline ? Transport.TimedOut : Receive();
            if (received == Transport.TimedOut)
            {
                HasTimedOut = true;
                throw new IOException("The client took too long.");
            }

            return received > 0;
        }
    }
}
