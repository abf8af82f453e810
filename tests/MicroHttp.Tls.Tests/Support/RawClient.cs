using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MicroHttp.Tests.Tls
{
    /// <summary>A client that sends octets as it likes.</summary>
    internal sealed class RawClient : IDisposable
    {
        private readonly Socket _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        public RawClient(int port)
        {
            _socket.NoDelay = true;
            _socket.ReceiveTimeout = 30000;
            _socket.Connect(new IPEndPoint(IPAddress.Loopback, port));
        }

        /// <summary>The first message of a client that knows nothing newer than <paramref name="minor"/>: 1 is TLS 1.0, 3 is TLS 1.2.</summary>
        public static byte[] Hello(byte minor)
        {
            List<byte> hello = [3, minor];
            for (int i = 0; i < 32; i++)
            {
                hello.Add((byte)i);
            }

            // No session, one suite, no compression.
            hello.AddRange([0, 0, 2, 0, 0x2F, 1, 0]);
            List<byte> record = [22, 3, 1, 0, (byte)(hello.Count + 4), 1, 0, 0, (byte)hello.Count, .. hello];
            return record.ToArray();
        }

        public void Send(byte[] octets) => _socket.Send(octets);

        public void Send(string octets) => _socket.Send(Encoding.Latin1.GetBytes(octets));

        public void EndSending() => _socket.Shutdown(SocketShutdown.Send);

        /// <summary>What the server says until it closes.</summary>
        public string ReadToEnd()
        {
            byte[] buffer = new byte[4096];
            string all = "";
            for (; ; )
            {
                try
                {
                    int received = _socket.Receive(buffer);
                    if (received == 0)
                    {
                        return all;
                    }

                    all += Encoding.Latin1.GetString(buffer, 0, received);
                }
                catch (SocketException exception) when (exception.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionAborted)
                {
                    return all;
                }
            }
        }

        public void Dispose() => _socket.Dispose();
    }
}
