using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;

namespace MicroHttp.Soak
{
    /// <summary>One client that does one thing after another, chosen by its seed.</summary>
    internal sealed class SoakClient
    {
        private const string Host = "Host: localhost\r\n";

        private readonly int _port;
        private readonly Random _random;
        private readonly DateTime _end;
        private readonly byte[] _buffer = new byte[65536];

        public SoakClient(int port, int seed, DateTime end)
        {
            _port = port;
            _random = new Random(seed);
            _end = end;
        }

        /// <summary>Answers that were as they should be.</summary>
        public long Checked { get; private set; }

        public List<string> Failures { get; } = new List<string>();

        public void Run()
        {
            while (DateTime.UtcNow < _end && Failures.Count < 10)
            {
                try
                {
                    using Socket socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 15000 };
                    socket.Connect(new IPEndPoint(IPAddress.Loopback, _port));
                    Act(socket);
                }
                catch (SocketException exception) when (exception.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown)
                {
                    // The server may end a connection that misbehaves, or that has to give way.
                    Thread.Sleep(1);
                }
                catch (Exception exception)
                {
                    Failures.Add(exception.Message);
                }
            }
        }

        private void Act(Socket socket)
        {
            switch (_random.Next(12))
            {
                case 0:
                    // Leaves in the middle of a request.
                    Send(socket, "POST /body HTTP/1.1\r\n" + Host + "Content-Length: 5000\r\n\r\nhalf");
                    break;
                case 1:
                    // Resets.
                    Send(socket, "GET /static/data.bin HTTP/1.1\r\n" + Host + "\r\n");
                    socket.LingerState = new LingerOption(true, 0);
                    break;
                case 2:
                    Send(socket, "BAD\0REQUEST\r\n\r\n");
                    Expect(Read(socket), "HTTP/1.1 400 ", "");
                    break;
                case 3:
                    Drip(socket);
                    break;
                case 4:
                    // Asks for much and reads nothing for a while.
                    for (int i = 0; i < 50; i++)
                    {
                        Send(socket, "GET /static/data.bin HTTP/1.1\r\n" + Host + "\r\n");
                    }

                    Thread.Sleep(_random.Next(50));
                    break;
                default:
                    Converse(socket);
                    break;
            }
        }

        private void Converse(Socket socket)
        {
            for (int i = _random.Next(1, 50); i > 0 && DateTime.UtcNow < _end; i--)
            {
                string token = "t" + _random.Next();
                (string request, string start, string content) = _random.Next(7) switch
                {
                    0 => ("GET /hello HTTP/1.1\r\n" + Host + "\r\n", "HTTP/1.1 200 ", "Hello, world!"),
                    1 => ("GET /items/" + token[1..] + " HTTP/1.1\r\n" + Host + "\r\n", "HTTP/1.1 200 ", "item " + token[1..]),
                    2 => ("GET /query?x=1&q=" + token + " HTTP/1.1\r\n" + Host + "Cookie: " + new string('c', 500) + "\r\n\r\n", "HTTP/1.1 200 ", "q=" + token),
                    3 => ("POST /body HTTP/1.1\r\n" + Host + "Content-Length: " + token.Length + "\r\n\r\n" + token, "HTTP/1.1 200 ", token),
                    4 => ("POST /body HTTP/1.1\r\n" + Host + "Transfer-Encoding: chunked\r\n\r\n1\r\nt\r\n" + (token.Length - 1).ToString("x", null) + "\r\n" + token[1..] + "\r\n0\r\n\r\n", "HTTP/1.1 200 ", token),
                    5 => ("GET /throw HTTP/1.1\r\n" + Host + "\r\n", "HTTP/1.1 500 ", "{\"title\":\"Internal Server Error\",\"status\":500}"),
                    _ => ("GET /none/" + token + " HTTP/1.1\r\n" + Host + "\r\n", "HTTP/1.1 404 ", "{\"title\":\"Not Found\",\"status\":404}"),
                };
                Send(socket, request);
                string response = Read(socket);
                if (response.Length == 0 || response.StartsWith("HTTP/1.1 503 ", StringComparison.Ordinal))
                {
                    return;
                }

                Expect(response, start, content);
            }
        }

        private void Drip(Socket socket)
        {
            foreach (char octet in "GET /hello HTTP/1.1\r\n" + Host + "\r\n")
            {
                Send(socket, octet.ToString());
                Thread.Sleep(_random.Next(3));
            }

            Expect(Read(socket), "HTTP/1.1 200 ", "Hello, world!");
        }

        private void Expect(string response, string start, string content)
        {
            if (response.Length == 0 || response.StartsWith("HTTP/1.1 503 ", StringComparison.Ordinal))
            {
                return;
            }

            if (response.StartsWith(start, StringComparison.Ordinal) && (content.Length == 0 || response.EndsWith("\r\n\r\n" + content, StringComparison.Ordinal)))
            {
                Checked++;
                return;
            }

            Failures.Add("wanted " + start + content + ", got " + response.Replace("\r\n", "|", StringComparison.Ordinal));
        }

        private static void Send(Socket socket, string octets)
        {
            socket.Send(Encoding.Latin1.GetBytes(octets));
        }

        private string Read(Socket socket)
        {
            string text = "";
            for (; ; )
            {
                int head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
                if (head >= 0)
                {
                    int field = text.IndexOf("\r\nContent-Length: ", StringComparison.Ordinal);
                    int length = field < 0 || field > head ? 0 : int.Parse(text.AsSpan(field + 18, text.IndexOf('\r', field + 2) - field - 18), provider: null);
                    if (text.Length >= head + 4 + length)
                    {
                        return text;
                    }
                }

                int received;
                try
                {
                    received = socket.Receive(_buffer);
                }
                catch (SocketException exception) when (exception.SocketErrorCode is SocketError.WouldBlock or SocketError.TimedOut)
                {
                    throw new IOException("The server neither answered nor closed.", exception);
                }

                if (received == 0)
                {
                    return "";
                }

                text += Encoding.Latin1.GetString(_buffer, 0, received);
            }
        }
    }
}
