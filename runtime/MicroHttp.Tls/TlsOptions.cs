using System;
using MicroHttp.Hosting;

namespace MicroHttp
{
    /// <summary>How a <see cref="TlsListener"/> speaks TLS: 1.2 or newer, and HTTP/1.1 within. To be set before the listener starts.</summary>
    public sealed partial class TlsOptions
    {
        /// <summary>Proves who the server is by <paramref name="certificate"/>.</summary>
        public TlsOptions(TlsCertificate certificate)
        {
            Certificate = certificate ?? throw new ArgumentNullException(nameof(certificate));
        }

        /// <summary>By which the server proves who it is.</summary>
        public TlsCertificate Certificate { get; }

        /// <summary>Milliseconds that a client may take from connecting to the end of its handshake. Default 10000.</summary>
        public int HandshakeTimeout { get; set; } = 10000;

        /// <summary>
        /// How many handshakes are under way at once; further clients wait for their turn, and one that keeps the server waiting gives way to them.
        /// Default 0: 1 on a device, 4 on Mono, 16 with slots and 256 with event loops on the desktop.
        /// </summary>
        public int Handshakes { get; set; }

        /// <summary>Whether clients prove who they are. Default <see cref="ClientCertificates.None"/>.</summary>
        public ClientCertificates ClientCertificates { get; set; }

        /// <summary>
        /// Seconds for which a browser that has been here once refuses to come without TLS (RFC 6797); every response says so. Default 0: nothing is said.
        /// A name that cannot be reached by TLS any more is out of reach for so long.
        /// </summary>
        public int StrictTransportSecurity { get; set; }

        /// <summary>Whether <see cref="StrictTransportSecurity"/> holds for all names below the server's too. Default false.</summary>
        public bool IncludeSubDomains { get; set; }

        /// <summary>The field lines that every response carries.</summary>
        internal byte[]? MakeResponseFields()
        {
            if (StrictTransportSecurity <= 0)
            {
                return null;
            }

            // RFC 6797 6.1
            return Octets.ToUtf8("Strict-Transport-Security: max-age=" + StrictTransportSecurity.ToString() + (IncludeSubDomains ? "; includeSubDomains\r\n" : "\r\n"));
        }
    }
}
