using System.ComponentModel;

namespace MicroHttp.Hosting
{
    /// <summary>The octets of one client: a socket, or something wrapped around it. Used by one thread, but for <see cref="Close"/>, which wakes a blocked call.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public abstract class Transport
    {
        /// <summary>What <see cref="Receive"/> returns when the time given by <see cref="SetReceiveTimeout"/> has passed.</summary>
        public const int TimedOut = -1;

        /// <summary>What <see cref="Receive"/> and <see cref="Send"/> return when the connection is gone.</summary>
        public const int Gone = -2;

        /// <summary>Whether nobody on the way can read or change the octets.</summary>
        public virtual bool IsSecure => false;

        /// <summary>The certificate by which the client has proved who it is, in DER; null for none.</summary>
        public virtual byte[]? ClientCertificate => null;

        /// <summary>Field lines, each with its CRLF and all together at most 128 octets, that every response of the connection carries; null for none.</summary>
        public virtual byte[]? ResponseFields => null;

        /// <summary>The port of HTTPS that every request is redirected to; 0 when requests are answered.</summary>
        internal int RedirectPort { get; set; }

        /// <summary>Sets how long <see cref="Receive"/> waits.</summary>
        public abstract void SetReceiveTimeout(int milliseconds);

        /// <summary>Sets how long <see cref="Send"/> waits for a client that does not read.</summary>
        public abstract void SetSendTimeout(int milliseconds);

        /// <summary>
        /// Waits until there is something to receive, be it that the client has gone. A transport that cannot tell returns true: <see cref="Receive"/> then waits for as
        /// long as <see cref="SetReceiveTimeout"/> says.
        /// </summary>
        /// <returns>False when there was nothing for so long.</returns>
        public virtual bool Wait(int milliseconds)
        {
            return true;
        }

        /// <summary>Waits for octets.</summary>
        /// <returns>How many were received; 0 when the client has closed its sending side; <see cref="TimedOut"/> or <see cref="Gone"/>.</returns>
        public abstract int Receive(byte[] buffer, int offset, int count);

        /// <summary>Sends octets.</summary>
        /// <returns>How many were taken, or <see cref="Gone"/>.</returns>
        public abstract int Send(byte[] buffer, int offset, int count);

        /// <summary>Closes the sending side and keeps receiving, where the platform can.</summary>
        public abstract void EndSending();

        /// <summary>
        /// Wakes a <see cref="Receive"/> of an idle connection from another thread, which then returns what has arrived, or 0. Where the platform can not do that,
        /// the connection is closed.
        /// </summary>
        public virtual void EndReceiving()
        {
            Close();
        }

        /// <summary>Closes the connection. May be called from any thread, and more than once.</summary>
        public abstract void Close();
    }
}
