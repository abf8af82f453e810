using System;
using System.Net.Security;
using System.Threading;

namespace MicroHttp.Hosting.Tls
{
    /// <summary>A client behind TLS, served by blocking calls.</summary>
    internal sealed class TlsTransport : Transport
    {
        // RFC 8446 5.1: what one record holds at most.
        private const int MostContent = 16384;

        private readonly Transport _client;
        private readonly TransportStream _stream;
        private readonly SslStream _tls;
        private readonly byte[]? _certificate;
        private readonly byte[]? _fields;
        private int _receiveTimeout = -1;
        private bool _mayHaveMore;
        private Thread? _user;

        public TlsTransport(Transport client, TransportStream stream, SslStream tls, byte[]? certificate, byte[]? fields)
        {
            _client = client;
            _stream = stream;
            _tls = tls;
            _certificate = certificate;
            _fields = fields;
        }

        public override bool IsSecure => true;

        public override byte[]? ClientCertificate => _certificate;

        public override byte[]? ResponseFields => _fields;

        public override void SetReceiveTimeout(int milliseconds)
        {
            _receiveTimeout = milliseconds;
            _client.SetReceiveTimeout(milliseconds);
        }

        public override void SetSendTimeout(int milliseconds)
        {
            _client.SetSendTimeout(milliseconds);
        }

        public override bool Wait(int milliseconds)
        {
            // What fitted the buffer of the last call was all there is of that record.
            return _mayHaveMore || _stream.HasBuffered || _client.Wait(milliseconds);
        }

        public override int Receive(byte[] buffer, int offset, int count)
        {
            _user = Thread.CurrentThread;
            int timeout = _receiveTimeout < 0 ? int.MaxValue : _receiveTimeout;
            if (!_mayHaveMore && _stream.Receive() == TimedOut)
            {
                return TimedOut;
            }

            try
            {
                // The record has begun to arrive; its rest has to be there within the same time.
                _stream.Begin(timeout);
                int received = _tls.Read(buffer, offset, count);
                _mayHaveMore = received == count;
                return received;
            }
            catch (Exception exception) when (TlsFailures.IsOfConnection(exception))
            {
                return _stream.HasTimedOut ? TimedOut : Gone;
            }
        }

        public override int Send(byte[] buffer, int offset, int count)
        {
            _user = Thread.CurrentThread;
            int taken = count < MostContent ? count : MostContent;
            try
            {
                _tls.Write(buffer, offset, taken);
                return taken;
            }
            catch (Exception exception) when (TlsFailures.IsOfConnection(exception))
            {
                return Gone;
            }
        }

        public override void EndSending()
        {
            try
            {
                // RFC 8446 6.1: close_notify, without which the end could be somebody else's.
                _tls.ShutdownAsync().GetAwaiter().GetResult();
            }
            catch (Exception exception) when (TlsFailures.IsOfConnection(exception))
            {
                // The client has gone already.
            }

            _client.EndSending();
        }

        public override void EndReceiving()
        {
            _client.EndReceiving();
        }

        public override void Close()
        {
            _client.Close();

            // Another thread's call is woken by that, and disposes when it closes in its turn.
            if (_user == null || _user == Thread.CurrentThread)
            {
                _tls.Dispose();
            }
        }
    }
}
