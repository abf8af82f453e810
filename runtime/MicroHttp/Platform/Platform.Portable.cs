using System;
using System.Buffers;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using MicroHttp.Hosting;

namespace MicroHttp
{
    internal static partial class Platform
    {
        internal const int DefaultSlots = 64;
        internal const int DefaultBuffer = 16384;
        internal const int DefaultFieldSection = 32768;
        internal const int DefaultContent = 65536;
        internal const int DefaultMessage = 65536;
        internal const int DefaultSendQueue = 65536;
        internal const int DefaultPartFields = 8192;
        internal const int DefaultQueue = 64;
        internal const int DefaultDrain = 65536;
        internal const int DefaultIdleTimeout = 60000;

        /// <summary>A desktop serves itself unless told otherwise.</summary>
        internal static IPAddress DefaultAddress => IPAddress.Loopback;

        /// <summary>Any host is answered for: the desktop listens on loopback.</summary>
        internal static string[]? DefaultAllowedHosts => null;

        /// <summary>Whether the sending side of a socket can be closed alone.</summary>
        internal static bool EndsSending => true;

        internal static long Milliseconds => Stopwatch.GetTimestamp() / (Stopwatch.Frequency / 1000);

        internal static long Microseconds => Stopwatch.GetTimestamp() / (Stopwatch.Frequency / 1000000);

        internal static ServerDriver CreateDriver(ServerCore core, ServerDriverKind kind)
        {
            if (kind == ServerDriverKind.EventLoops || kind == ServerDriverKind.AsyncSockets)
            {
                throw new NotSupportedException("Event loops need desktop .NET; ServerDriverKind.Slots serves anywhere.");
            }

            return new SlotDriver(core);
        }

        /// <summary>The time in UTC; one of an unknown zone is taken as that.</summary>
        internal static DateTime ToUtc(DateTime value)
        {
            return value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value;
        }

        internal static void MakeBackground(Thread thread)
        {
            thread.IsBackground = true;
        }

        /// <summary>A buffer of at least <paramref name="octets"/> octets, for content that an endpoint binds.</summary>
        internal static byte[]? RentBuffer(int octets)
        {
            return ArrayPool<byte>.Shared.Rent(octets);
        }

        internal static void ReturnBuffer(byte[] buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        internal static Socket CreateListeningSocket(IPAddress address, int port, int backlog)
        {
            Socket socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(address, port));
                socket.Listen(backlog);
                return socket;
            }
            catch (Exception)
            {
                socket.Close();
                throw;
            }
        }

        internal static int BoundPort(Socket socket, int port)
        {
            return socket.LocalEndPoint is IPEndPoint endPoint ? endPoint.Port : port;
        }

        internal static void SetNoDelay(Socket socket)
        {
            try
            {
                socket.NoDelay = true;
            }
            catch (SocketException)
            {
                // The client has gone already; receiving will say so.
            }
        }

        /// <summary>Whether there is something to receive within so many milliseconds, be it the end.</summary>
        internal static bool CanReceive(Socket socket, int milliseconds)
        {
            try
            {
                return socket.Poll(milliseconds * 1000, SelectMode.SelectRead);
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

        internal static int Receive(Socket socket, byte[] buffer, int offset, int count)
        {
            try
            {
                int received = socket.Receive(buffer, offset, count, SocketFlags.None, out SocketError error);
                switch (error)
                {
                    case SocketError.Success: return received;
                    case SocketError.TimedOut:
                    case SocketError.WouldBlock:
                    case SocketError.Interrupted: return Transport.TimedOut;
                    default: return Transport.Gone;
                }
            }
            catch (ObjectDisposedException)
            {
                return Transport.Gone;
            }
        }

        internal static int Send(Socket socket, byte[] buffer, int offset, int count)
        {
            try
            {
                int sent = socket.Send(buffer, offset, count, SocketFlags.None, out SocketError error);
                return error == SocketError.Success ? sent : Transport.Gone;
            }
            catch (ObjectDisposedException)
            {
                return Transport.Gone;
            }
        }

        internal static void EndSending(Socket socket)
        {
            try
            {
                socket.Shutdown(SocketShutdown.Send);
            }
            catch (SocketException)
            {
                // The client has gone already; receiving will say so.
            }
            catch (ObjectDisposedException)
            {
                // The server is stopping.
            }
        }

        /// <summary>On Mono a blocked call is woken by closing the socket, and not by shutting down one side of it.</summary>
        internal static void EndReceiving(Socket socket)
        {
            socket.Close();
        }

        internal static bool IsTransientAcceptFailure(Exception exception)
        {
            return exception is SocketException;
        }
    }
}
