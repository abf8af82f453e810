using System;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace MicroHttp.Tests.Tls
{
    /// <summary>A client over TLS, with a limit on how long it waits.</summary>
    internal sealed class SecureClient : IDisposable
    {
        private const int Patience = 30000;

        private readonly Socket _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        private readonly SslStream _tls;
        private readonly byte[] _buffer = new byte[65536];
        private string _unread = "";

        /// <summary>Connects, and trusts whoever answers unless <paramref name="validation"/> says otherwise.</summary>
        public SecureClient(int port, X509Certificate2? certificate = null, RemoteCertificateValidationCallback? validation = null)
        {
            _socket.NoDelay = true;
            _socket.ReceiveBufferSize = 65536;
            _socket.ReceiveTimeout = Patience;
            _socket.SendTimeout = Patience;
            _socket.Connect(new IPEndPoint(IPAddress.Loopback, port));
            _tls = new SslStream(new NetworkStream(_socket), false, validation ?? ((_, server, _, _) => Remember(server)));
            X509CertificateCollection own = new X509CertificateCollection();
            if (certificate != null)
            {
                own.Add(certificate);
            }

            try
            {
#pragma warning disable CA5398, SYSLIB0039 // What both know: Mono's ends at 1.2.
                _tls.AuthenticateAsClient("localhost", own, SslProtocols.None, false);
#pragma warning restore CA5398, SYSLIB0039
            }
            catch (Exception)
            {
                _tls.Dispose();
                _socket.Dispose();
                throw;
            }
        }

        /// <summary>The subject of the server's certificate.</summary>
        public string Server { get; private set; } = "";

        public SslStream Stream => _tls;

        public string Get(string path) => Exchange("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        /// <summary>Sends a request and reads one response with Content-Length; empty when the connection ended first.</summary>
        public string Exchange(string request)
        {
            Send(request);
            return ReadResponse();
        }

        public void Send(string octets)
        {
            byte[] raw = Encoding.Latin1.GetBytes(octets);
            _tls.Write(raw, 0, raw.Length);
        }

        public string ReadResponse()
        {
            for (; ; )
            {
                int head = _unread.IndexOf("\r\n\r\n", StringComparison.Ordinal);
                if (head >= 0)
                {
                    int field = _unread.IndexOf("\r\nContent-Length: ", StringComparison.Ordinal);
                    int length = field < 0 || field > head ? 0 : int.Parse(_unread.AsSpan(field + 18, _unread.IndexOf('\r', field + 2) - field - 18), provider: null);
                    int end = head + 4 + length;
                    if (_unread.Length >= end)
                    {
                        string response = _unread.Substring(0, end);
                        _unread = _unread.Substring(end);
                        return response;
                    }
                }

                if (Receive() == 0)
                {
                    return "";
                }
            }
        }

        /// <summary>What the server says until it closes.</summary>
        public string ReadToEnd()
        {
            while (Receive() > 0)
            {
            }

            return _unread;
        }

        /// <summary>Reads a response whose content has so many octets.</summary>
        public byte[] ReadOctets(int length)
        {
            byte[] all = new byte[length + 1024];
            int count = 0;
            int end = int.MaxValue;
            while (count < end)
            {
                int received = _tls.Read(all, count, all.Length - count);
                if (received == 0)
                {
                    break;
                }

                count += received;
                if (end == int.MaxValue)
                {
                    int head = Encoding.Latin1.GetString(all, 0, count).IndexOf("\r\n\r\n", StringComparison.Ordinal);
                    end = head < 0 ? end : head + 4 + length;
                }
            }

            Array.Resize(ref all, count);
            return all;
        }

        /// <summary>Whether the server closes the connection, with nothing more to say.</summary>
        public bool IsClosedByServer() => Receive() == 0 && _unread.Length == 0;

        /// <summary>Ends the connection below TLS, which the server is not told.</summary>
        public void Cut()
        {
            _socket.Shutdown(SocketShutdown.Both);
            _socket.Close();
        }

        /// <summary>Sends octets that are no TLS, in the middle of it.</summary>
        public void SendRaw(byte[] octets) => _socket.Send(octets);

        public void Dispose()
        {
            _tls.Dispose();
            _socket.Dispose();
        }

        private bool Remember(X509Certificate? server)
        {
            Server = server?.Subject ?? "";
            return true;
        }

        private int Receive()
        {
            try
            {
                int received = _tls.Read(_buffer, 0, _buffer.Length);
                _unread += Encoding.Latin1.GetString(_buffer, 0, received);
                return received;
            }
            catch (IOException exception) when (exception.InnerException is SocketException { SocketErrorCode: SocketError.TimedOut or SocketError.WouldBlock })
            {
                throw new TimeoutException("The server neither answered nor closed.", exception);
            }
            catch (Exception exception) when (exception is IOException or AggregateException)
            {
                return 0;
            }
        }
    }
}
