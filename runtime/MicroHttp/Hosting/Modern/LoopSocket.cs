using System;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>
    /// The socket of one client as an event loop sees it: nothing here waits. <see cref="Transport.TimedOut"/> says not now, <see cref="Transport.Gone"/> that the
    /// connection is gone. Belongs to one thread at a time.
    /// </summary>
    internal abstract class LoopSocket
    {
        /// <summary>Receives what is there.</summary>
        /// <returns>How many octets; 0 when the client has closed its sending side.</returns>
        public abstract int Receive(Span<byte> buffer);

        /// <summary>The first octet that has arrived, which stays.</summary>
        /// <returns><see cref="Transport.Gone"/> also when the client has closed its sending side.</returns>
        public abstract int Peek();

        /// <summary>Sends what can be sent. Octets that were not taken have to be offered again, before any others.</summary>
        /// <returns>How many octets of <paramref name="buffer"/> are on their way.</returns>
        public abstract int Send(ReadOnlySpan<byte> buffer);

        /// <summary>Sends what can be sent of two ranges, one behind the other, as <see cref="Send(ReadOnlySpan{byte})"/> does of one.</summary>
        /// <returns>How many octets of both are on their way.</returns>
        public virtual int Send(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
        {
            int sent = first.IsEmpty ? 0 : Send(first);
            if (sent != first.Length)
            {
                return sent;
            }

            int more = Send(second);
            return more >= 0 ? sent + more : sent > 0 ? sent : more;
        }

        /// <summary>Closes the sending side.</summary>
        public abstract void EndSending();

        /// <summary>Closes the connection. The socket is not used any more after this.</summary>
        public abstract void Close();
    }
}
