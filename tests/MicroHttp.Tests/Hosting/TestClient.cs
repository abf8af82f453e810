using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MicroHttp.Tests.Hosting
{
    /// <summary>A client over a socket, with a limit on how long it waits.</summary>
    internal sealed class TestClient : IDisposable
    {
        private readonly Socket _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        private readonly byte[] _buffer = new byte[65536];
        private string _unread = "";

        public TestClient(int port)
        {
            _socket.NoDelay = true;
            _socket.ReceiveTimeout = 20000;
            _socket.Connect(new IPEndPoint(IPAddress.Loopback, port));
        }

        public string Get(string path) => Exchange("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        /// <summary>Sends a request and reads one response with Content-Length; empty when the connection ended first.</summary>
        public string Exchange(string request)
        {
            Send(request);
            return ReadResponse();
        }

        public void Send(string octets) => _socket.Send(Encoding.Latin1.GetBytes(octets));

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
                        string response = _unread[..end];
                        _unread = _unread[end..];
                        return response;
                    }
                }

                int received = Receive();
                if (received == 0)
                {
                    return "";
                }
            }
        }

        /// <summary>Reads until <paramref name="text"/> has come; what came before it and it itself are returned.</summary>
        public string ReadUntil(string text)
        {
            for (; ; )
            {
                int at = _unread.IndexOf(text, StringComparison.Ordinal);
                if (at >= 0)
                {
                    string read = _unread[..(at + text.Length)];
                    _unread = _unread[(at + text.Length)..];
                    return read;
                }

                if (Receive() == 0)
                {
                    throw new IOException("The server closed before it said: " + text);
                }
            }
        }

        /// <summary>Whether the server closes the connection, with nothing more to say.</summary>
        public bool IsClosedByServer() => Receive() == 0 && _unread.Length == 0;

        public void EndSending() => _socket.Shutdown(SocketShutdown.Send);

        public void Dispose() => _socket.Dispose();

        private int Receive()
        {
            try
            {
                int received = _socket.Receive(_buffer);
                _unread += Encoding.Latin1.GetString(_buffer, 0, received);
                return received;
            }
            catch (SocketException exception) when (exception.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionAborted)
            {
                return 0;
            }
            catch (SocketException exception) when (exception.SocketErrorCode is SocketError.TimedOut or SocketError.WouldBlock)
            {
                throw new IOException("The server neither answered nor closed.", exception);
            }
        }
    }
}
