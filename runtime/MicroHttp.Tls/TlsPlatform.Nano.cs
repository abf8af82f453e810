using System;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace MicroHttp.Hosting.Tls
{
    /// <summary>TLS of a board's firmware: mbedTLS, on sockets only.</summary>
    internal static class TlsPlatform
    {
        // Each takes some 45 KB.
        internal const int DefaultHandshakes = 1;
        internal const int MostWaiting = 4;

        // A handshake takes a board 1.5 s of computing, and what the client does meanwhile is not seen.
        internal const int Slowness = 5;

        internal static object Prepare(X509Certificate2 certificate, X509Certificate2[] issuers)
        {
            return null;
        }

        internal static TlsIdentity ReadPem(string certificate, string key, string password)
        {
            return new TlsIdentity(new X509Certificate2(certificate, key, password == null ? "" : password), new X509Certificate2[0]);
        }

        /// <summary>The first octet from the client; -1 when there is none.</summary>
        internal static int Peek(Handshake handshake, int timeout)
        {
            byte[] first = new byte[1];
            try
            {
                Socket socket = ((SocketTransport)handshake.Client).Socket;
                socket.SendTimeout = timeout;
                socket.ReceiveTimeout = timeout;
                return socket.Receive(first, 0, 1, SocketFlags.Peek) > 0 ? first[0] : -1;
            }
            catch (SocketException)
            {
                return -1;
            }
            catch (ObjectDisposedException)
            {
                return -1;
            }
        }

        internal static Transport Authenticate(Handshake handshake, TlsOptions options, byte[] responseFields, out HandshakeFailure failure)
        {
            SslStream tls = new SslStream(((SocketTransport)handshake.Client).Socket);
            try
            {
                bool required = options.ClientCertificates == ClientCertificates.Required;
                tls.SslVerification = required ? SslVerification.CertificateRequired
                    : options.ClientCertificates == ClientCertificates.Accepted ? SslVerification.VerifyPeer
                    : SslVerification.NoVerification;
                tls.AuthenticateAsServer(options.Certificate.Identity.Certificate, required, SslProtocols.Tls12);
                failure = HandshakeFailure.None;
                return new DeviceTlsTransport(handshake.Client, tls, responseFields);
            }
            catch (SocketException)
            {
                failure = HandshakeFailure.Incompatible;
            }
            catch (ObjectDisposedException)
            {
                failure = HandshakeFailure.ClientGone;
            }
            catch (Exception)
            {
                failure = HandshakeFailure.Other;
            }

            tls.Dispose();
            return null;
        }
    }
}
