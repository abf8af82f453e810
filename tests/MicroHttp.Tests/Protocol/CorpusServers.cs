using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using MicroHttp.Corpus;

namespace MicroHttp.Tests.Protocol
{
    /// <summary>A running server for each set of limits that entries ask for, and a client that takes entries through them.</summary>
    internal sealed class CorpusServers : IDisposable
    {
        // Nothing here waits for a time-out of the server; a busy machine must not run into one.
        private const int Patience = 10;
        private const int ClientTimeout = 30000;

        private readonly Dictionary<string, HttpServer> _servers = new Dictionary<string, HttpServer>();
        private readonly ServerDriverKind _driver;

        public CorpusServers(ServerDriverKind driver)
        {
            _driver = driver;
        }

        /// <summary>Sends an entry, at most <paramref name="piece"/> octets at a time, and closes the sending side behind it.</summary>
        /// <returns>What is wrong with the answers, or null.</returns>
        public string? Run(CorpusEntry entry, int piece)
        {
            ClientOptions options = new ClientOptions { Blocks = _driver == ServerDriverKind.Slots };
            List<int> lengths = new List<int>();
            byte[] expected = EntryRun.UntilEnd(entry, options, lengths);
            HttpServer server = ServerFor(entry);
            List<byte> received = new List<byte>();
            using Socket socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = ClientTimeout };
            socket.Connect(new IPEndPoint(IPAddress.Loopback, server.BoundPort));
            string? problem = null;
            try
            {
                for (int i = 0; i < entry.Steps.Count; i++)
                {
                    if (entry.Steps[i].IsEnd)
                    {
                        End(socket);
                    }
                    else
                    {
                        Send(socket, entry.Steps[i].Octets, piece);
                    }

                    // Before the client goes on it has what the server says to this; sent in pieces it cannot know whether to expect 100 (Continue).
                    if (piece == int.MaxValue && i + 1 < entry.Steps.Count)
                    {
                        Receive(socket, received, lengths[i]);
                    }
                }

                if (entry.Steps.TrueForAll(static step => !step.IsEnd))
                {
                    End(socket);
                }

                Receive(socket, received, int.MaxValue);
            }
            catch (SocketException exception)
            {
                if (exception.SocketErrorCode == SocketError.ConnectionReset && EntryRun.OutlastsConnection(entry, options, piece))
                {
                    // As much as came is right.
                    expected = expected.Take(received.Count).ToArray();
                }
                else
                {
                    problem = exception.SocketErrorCode + " after " + received.Count + " octets";
                }
            }

            return problem == null && Same(received, expected) ? null
                : EntryCheck.Report(entry, problem ?? "not what it was in memory", received.ToArray(), "") + "-- in memory\n" + Escapes.Show(expected);
        }

        public void Dispose()
        {
            foreach (HttpServer server in _servers.Values)
            {
                server.Dispose();
            }
        }

        private static bool Same(List<byte> received, byte[] expected) =>
            Transcript.WithoutInterim(received).SequenceEqual(Transcript.WithoutInterim(expected));

        private static void Send(Socket socket, byte[] octets, int piece)
        {
            for (int at = 0; at < octets.Length; at += Math.Min(piece, octets.Length - at))
            {
                try
                {
                    socket.Send(octets, at, Math.Min(piece, octets.Length - at), SocketFlags.None);
                }
                catch (SocketException)
                {
                    // The server may have had enough; what it said is still to be read.
                    return;
                }
            }
        }

        private static void End(Socket socket)
        {
            try
            {
                socket.Shutdown(SocketShutdown.Send);
            }
            catch (SocketException exception) when (exception.SocketErrorCode == SocketError.NotConnected)
            {
                // The server has closed already; what it said is still to be read.
            }
        }

        private static void Receive(Socket socket, List<byte> received, int until)
        {
            byte[] buffer = new byte[4096];
            while (received.Count < until)
            {
                int count = socket.Receive(buffer, 0, Math.Min(buffer.Length, until - received.Count), SocketFlags.None);
                if (count == 0)
                {
                    return;
                }

                received.AddRange(buffer.Take(count));
            }
        }

        private HttpServer ServerFor(CorpusEntry entry)
        {
            string key = string.Join(" ", entry.Settings.Select(static setting => setting.Key + "=" + setting.Value));
            if (_servers.TryGetValue(key, out HttpServer? server))
            {
                return server;
            }

            ServerLimits limits = CorpusSettings.LimitsOf(entry.Settings);
            limits.Connections = 4;
            limits.FirstOctetTimeout *= Patience;
            limits.HeadTimeout *= Patience;
            limits.ContentTimeout *= Patience;
            limits.IdleTimeout *= Patience;
            limits.WriteTimeout *= Patience;
            limits.LingerTimeout *= Patience;
            server = new HttpServer(new CorpusApplication { MatchesHost = entry.Settings.ContainsKey("matches-host") }, limits)
            {
                Driver = _driver,
                AllowedHosts = CorpusSettings.HostsOf(entry.Settings),
                Clock = new UnsetClock(),
            };
            server.Start(new SocketListener(IPAddress.Loopback, 0));
            _servers.Add(key, server);
            return server;
        }

        /// <summary>The time of the platform without its date, so that answers are the same whenever they are sent.</summary>
        private sealed class UnsetClock : ServerClock
        {
            public override bool TryGetUtcNow(out DateTime utcNow)
            {
                utcNow = default;
                return false;
            }
        }
    }
}
