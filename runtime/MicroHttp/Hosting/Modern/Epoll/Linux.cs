using System;
using System.Runtime.InteropServices;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>The calls into the kernel that an event loop needs. All descriptors are non-blocking.</summary>
    internal static unsafe partial class Linux
    {
        public const int EpollAdd = 1;
        public const int EpollDelete = 2;
        public const int EpollModify = 3;
        public const int TryAgain = 11;
        public const int Interrupted = 4;
        public const int ConnectionAborted = 103;
        public const int ShutdownSend = 1;

        private const int PeekOnly = 2;
        private const int NonBlocking = 0x800;
        private const int CloseOnExec = 0x80000;
        private const int NoSignal = 0x4000;
        private const int Tcp = 6;
        private const int TcpNoDelay = 1;

        /// <summary>The size of struct epoll_event: packed on x86-64 alone.</summary>
        public static readonly int EventSize = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 12 : 16;

        /// <summary>The offset of its 64 bits of user data.</summary>
        public static readonly int EventData = EventSize - 8;

        public static int LastError => Marshal.GetLastPInvokeError();

        public static int CreateEpoll()
        {
            return epoll_create1(CloseOnExec);
        }

        public static int CreateEvent()
        {
            return eventfd(0, NonBlocking | CloseOnExec);
        }

        public static int Control(int epoll, int operation, int descriptor, uint events, long data)
        {
            byte* entry = stackalloc byte[16];
            *(uint*)entry = events;
            *(long*)(entry + EventData) = data;
            return epoll_ctl(epoll, operation, descriptor, entry);
        }

        public static int Wait(int epoll, byte* events, int most, int milliseconds)
        {
            return epoll_wait(epoll, events, most, milliseconds);
        }

        public static int Accept(int listener)
        {
            int descriptor = accept4(listener, null, null, NonBlocking | CloseOnExec);
            if (descriptor >= 0)
            {
                int on = 1;
                _ = setsockopt(descriptor, Tcp, TcpNoDelay, &on, sizeof(int));
            }

            return descriptor;
        }

        public static int Receive(int descriptor, Span<byte> buffer)
        {
            fixed (byte* start = buffer)
            {
                return (int)recv(descriptor, start, (nuint)buffer.Length, 0);
            }
        }

        /// <summary>Receives the first octet that has arrived, which stays.</summary>
        public static int Peek(int descriptor, out byte first)
        {
            fixed (byte* start = &first)
            {
                return (int)recv(descriptor, start, 1, PeekOnly);
            }
        }

        public static int Send(int descriptor, ReadOnlySpan<byte> buffer)
        {
            fixed (byte* start = buffer)
            {
                return (int)send(descriptor, start, (nuint)buffer.Length, NoSignal);
            }
        }

        /// <summary>Sends two ranges with one call.</summary>
        public static int Send(int descriptor, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
        {
            fixed (byte* firstStart = first)
            fixed (byte* secondStart = second)
            {
                Range* ranges = stackalloc Range[2];
                ranges[0] = new Range { Start = firstStart, Count = (nuint)first.Length };
                ranges[1] = new Range { Start = secondStart, Count = (nuint)second.Length };
                Message message = new Message { Ranges = ranges, RangeCount = 2 };
                return (int)sendmsg(descriptor, &message, NoSignal);
            }
        }

        public static void EndSending(int descriptor)
        {
            _ = shutdown(descriptor, ShutdownSend);
        }

        public static void Close(int descriptor)
        {
            _ = close(descriptor);
        }

        public static void Signal(int descriptor)
        {
            ulong one = 1;
            _ = write(descriptor, &one, sizeof(ulong));
        }

        public static void ClearSignal(int descriptor)
        {
            ulong count;
            _ = read(descriptor, &count, sizeof(ulong));
        }

        [DllImport("libc", SetLastError = true)]
        private static extern int epoll_create1(int flags);

        [DllImport("libc", SetLastError = true)]
        private static extern int epoll_ctl(int epoll, int operation, int descriptor, byte* entry);

        [DllImport("libc", SetLastError = true)]
        private static extern int epoll_wait(int epoll, byte* events, int most, int milliseconds);

        [DllImport("libc", SetLastError = true)]
        private static extern int eventfd(uint count, int flags);

        [DllImport("libc", SetLastError = true)]
        private static extern int accept4(int listener, void* address, void* length, int flags);

        [DllImport("libc", SetLastError = true)]
        private static extern int setsockopt(int descriptor, int level, int name, void* value, uint length);

        [DllImport("libc", SetLastError = true)]
        private static extern nint recv(int descriptor, byte* buffer, nuint count, int flags);

        [DllImport("libc", SetLastError = true)]
        private static extern nint send(int descriptor, byte* buffer, nuint count, int flags);

        [DllImport("libc", SetLastError = true)]
        private static extern nint sendmsg(int descriptor, Message* message, int flags);

        [DllImport("libc")]
        private static extern int shutdown(int descriptor, int how);

        [DllImport("libc")]
        private static extern int close(int descriptor);

        [DllImport("libc")]
        private static extern nint write(int descriptor, void* buffer, nuint count);

        [DllImport("libc")]
        private static extern nint read(int descriptor, void* buffer, nuint count);

        /// <summary>struct iovec.</summary>
        private struct Range
        {
            public byte* Start;
            public nuint Count;
        }

        /// <summary>struct msghdr. Its count of ranges is an int with padding where it is no size_t, which is the same for so few on a little-endian machine.</summary>
        private struct Message
        {
            public void* Name;
            public uint NameLength;
            public Range* Ranges;
            public nuint RangeCount;
            public void* Control;
            public nuint ControlLength;
            public int Flags;
        }
    }
}
