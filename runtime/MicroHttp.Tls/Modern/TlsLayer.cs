using System;
using System.Net.Security;
using System.Threading.Tasks;
using MicroHttp.Hosting.Modern;

namespace MicroHttp.Hosting.Tls
{
    /// <summary>
    /// TLS between an event loop and a socket. One read of nothing is always pending while the client is silent, which costs no buffer; when it ends there are
    /// octets to be had at once. Nothing is allocated for a request.
    /// </summary>
    internal sealed class TlsLayer : LoopLayer
    {
        // RFC 8446 5.1: what one record holds at most.
        private const int MostContent = 16384;

        private readonly LoopStream _stream;
        private readonly SslStream _tls;
        private readonly byte[]? _certificate;
        private readonly byte[]? _fields;
        private ValueTask<int> _waiting;
        private bool _isWaiting;
        private int _enciphered;

        public TlsLayer(LoopStream stream, SslStream tls, byte[]? certificate, byte[]? fields)
        {
            _stream = stream;
            _tls = tls;
            _certificate = certificate;
            _fields = fields;
        }

        public override bool IsSecure => true;

        public override byte[]? ClientCertificate => _certificate;

        public override byte[]? ResponseFields => _fields;

        public override void OnReadable() => _stream.OnReadable();

        public override int Receive(byte[] buffer, int offset, int count)
        {
            try
            {
                if (!_isWaiting)
                {
#pragma warning disable CA2012 // It is kept until it ends, and its result is taken once.
                    _waiting = _tls.ReadAsync(Memory<byte>.Empty);
#pragma warning restore CA2012
                    _isWaiting = true;
                }

                if (!_waiting.IsCompleted)
                {
                    return TimedOut;
                }

                _isWaiting = false;
                _ = _waiting.GetAwaiter().GetResult();

                // Either a record has been deciphered, or this is the end: neither waits.
                return _tls.Read(buffer, offset, count);
            }
            catch (Exception exception) when (TlsFailures.IsOfConnection(exception))
            {
                return Gone;
            }
        }

        /// <summary>
        /// Sends a record at most. Octets that were enciphered count as sent once the socket has taken as many, the last of them with the end of the record; until
        /// then they are the first of <paramref name="buffer"/> again.
        /// </summary>
        public override int Send(byte[] buffer, int offset, int count)
        {
            int sent = 0;
            if (_enciphered > 0)
            {
                sent = _stream.SendUnsent();
            }
            else
            {
                int taken = Math.Min(count, MostContent);
                try
                {
                    _tls.Write(buffer, offset, taken);
                }
                catch (Exception exception) when (TlsFailures.IsOfConnection(exception))
                {
                    return Gone;
                }

                _enciphered = taken;
            }

            if (_stream.HasFailed)
            {
                return Gone;
            }

            int done = _stream.HasUnsent ? Math.Min(sent, _enciphered - 1) : _enciphered;
            _enciphered -= done;
            return done == 0 ? TimedOut : done;
        }

        /// <summary>Says that nothing follows (RFC 8446 6.1).</summary>
        public override void EndSending()
        {
            try
            {
                // Writes end at once, and so does this.
                _ = _tls.ShutdownAsync();
            }
            catch (Exception exception) when (TlsFailures.IsOfConnection(exception))
            {
                // Its state does not allow it any more.
            }
        }

        public override void Close()
        {
            // The pending read gives back what it holds.
            _stream.End();
            if (_isWaiting && _waiting.IsCompleted)
            {
                _isWaiting = false;
                try
                {
                    _ = _waiting.GetAwaiter().GetResult();
                }
                catch (Exception exception) when (TlsFailures.IsOfConnection(exception))
                {
                    // It ended in the middle of a record.
                }
            }

            _tls.Dispose();
        }
    }
}
