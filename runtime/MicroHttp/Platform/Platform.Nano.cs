using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using MicroHttp.Hosting;

namespace MicroHttp
{
    internal static partial class Platform
    {
        internal const int DefaultSlots = 4;
        internal const int DefaultBuffer = 1024;
        internal const int DefaultFieldSection = 16384;
        internal const int DefaultContent = 1024;
        internal const int DefaultMessage = 1024;
        internal const int DefaultSendQueue = 1024;
        internal const int DefaultPartFields = 512;
        internal const int DefaultQueue = 8;
        internal const int DefaultDrain = 4096;
        internal const int DefaultIdleTimeout = 10000;

        private const int TimedOutError = 10060;

        /// <summary>A device is there to be reached.</summary>
        internal static IPAddress DefaultAddress => IPAddress.Any;

        /// <summary>A device is asked for by its address, or by the names that it is told.</summary>
        internal static string[] DefaultAllowedHosts => new string[0];

        /// <summary>Whether the sending side of a socket can be closed alone.</summary>
        internal static bool EndsSending => false;

        internal static long Milliseconds => Environment.TickCount64;

        internal static long Microseconds => DateTime.UtcNow.Ticks / 10;

        internal static ServerDriver CreateDriver(ServerCore core, ServerDriverKind kind)
        {
            if (kind == ServerDriverKind.EventLoops || kind == ServerDriverKind.AsyncSockets)
            {
                throw new NotSupportedException("Event loops need desktop .NET; ServerDriverKind.Slots serves anywhere.");
            }

            return new SlotDriver(core);
        }

        /// <summary>Threads of a device do not keep anything alive.</summary>
        /// <summary>A device has no time zones.</summary>
        internal static DateTime ToUtc(DateTime value)
        {
            return value;
        }

        internal static void MakeBackground(Thread thread)
        {
        }

        /// <summary>A device has the buffers that it was given.</summary>
        internal static byte[] RentBuffer(int octets)
        {
            return null;
        }

        internal static void ReturnBuffer(byte[] buffer)
        {
        }

        internal static Socket CreateListeningSocket(IPAddress address, int port, int backlog)
        {
            Socket socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
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
            IPEndPoint endPoint = socket.LocalEndPoint as IPEndPoint;
            return endPoint == null ? port : endPoint.Port;
        }

        internal static void SetNoDelay(Socket socket)
        {
            try
            {
                socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
            }
            catch (SocketException)
            {
                // Not every network driver has the option; without it answers are a little later.
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
                return socket.Receive(buffer, offset, count, SocketFlags.None);
            }
            catch (SocketException exception)
            {
                return exception.ErrorCode == TimedOutError ? Transport.TimedOut : Transport.Gone;
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
                return socket.Send(buffer, offset, count, SocketFlags.None);
            }
            catch (SocketException)
            {
                return Transport.Gone;
            }
            catch (ObjectDisposedException)
            {
                return Transport.Gone;
            }
        }

        /// <summary>A device's sockets cannot be half closed; the close that follows the linger time has to do.</summary>
        internal static void EndSending(Socket socket)
        {
        }

        /// <summary>A blocked call of a device's socket can only be woken by closing it.</summary>
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
