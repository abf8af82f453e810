using System;
using System.IO;
using System.Net.Security;
using System.Net.Sockets;

namespace MicroHttp.Hosting.Tls
{
    /// <summary>A client behind the TLS of a board's firmware.</summary>
    internal sealed class DeviceTlsTransport : Transport
    {
        private readonly Transport _client;
        private readonly SslStream _tls;
        private readonly byte[] _fields;
        private int _receiveTimeout = -1;

        public DeviceTlsTransport(Transport client, SslStream tls, byte[] fields)
        {
            _client = client;
            _tls = tls;
            _fields = fields;
        }

        public override bool IsSecure => true;

        public override byte[] ResponseFields => _fields;

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
            try
            {
                // Deciphered octets are not in the socket any more.
                return _tls.DataAvailable || _client.Wait(milliseconds);
            }
            catch (SocketException)
            {
                return true;
            }
            catch (ObjectDisposedException)
            {
                return true;
            }
        }

        public override int Receive(byte[] buffer, int offset, int count)
        {
            if (_receiveTimeout >= 0 && !Wait(_receiveTimeout))
            {
                return TimedOut;
            }

            try
            {
                int received = _tls.Read(buffer, offset, count);
                return received < 0 ? Gone : received;
            }
            catch (SocketException)
            {
                return Gone;
            }
            catch (IOException)
            {
                return Gone;
            }
            catch (ObjectDisposedException)
            {
                return Gone;
            }
        }

        public override int Send(byte[] buffer, int offset, int count)
        {
            try
            {
                _tls.Write(buffer, offset, count);
                return count;
            }
            catch (SocketException)
            {
                return Gone;
            }
            catch (IOException)
            {
                return Gone;
            }
            catch (ObjectDisposedException)
            {
                return Gone;
            }
        }

        /// <summary>A board cannot end one side alone.</summary>
        public override void EndSending()
        {
            _client.EndSending();
        }

        public override void Close()
        {
            try
            {
                _tls.Dispose();
            }
            catch (SocketException)
            {
                // The client has gone already.
            }

            _client.Close();
        }
    }
}
