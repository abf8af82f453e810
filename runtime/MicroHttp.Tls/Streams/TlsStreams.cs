using System;
using System.Net.Security;

namespace MicroHttp.Hosting.Tls
{
    /// <summary>Handshakes by blocking calls, where the platform's TLS works on any stream.</summary>
    internal static class TlsStreams
    {
        /// <summary>The first octet from the client; -1 when there is none.</summary>
        public static int Peek(Handshake handshake, int timeout)
        {
            handshake.Client.SetSendTimeout(timeout);
            handshake.Client.SetReceiveTimeout(timeout);
            TransportStream stream = new TransportStream(handshake.Client) { Handshake = handshake };
            handshake.State = stream;
            return stream.Peek();
        }

        /// <summary>Does the handshake.</summary>
        /// <returns>The client behind TLS; null when that has failed.</returns>
        public static Transport? Authenticate(Handshake handshake, TlsOptions options, byte[]? responseFields, out HandshakeFailure failure)
        {
            TransportStream stream = (TransportStream)handshake.State!;
            ClientCertificateCheck check = new ClientCertificateCheck(options);
            SslStream tls = new SslStream(stream, false, check.Accepts);
            try
            {
                TlsPlatform.Authenticate(tls, options, check);
                stream.Handshake = null;
                handshake.State = null;
                failure = HandshakeFailure.None;
                byte[]? certificate = options.ClientCertificates == ClientCertificates.None ? null : tls.RemoteCertificate?.GetRawCertData();
                return new TlsTransport(handshake.Client, stream, tls, certificate, responseFields);
            }
            catch (Exception exception)
            {
                failure = check.HasRefused ? HandshakeFailure.ClientCertificate
                    : stream.HasTimedOut ? HandshakeFailure.TimedOut
                    : TlsFailures.Of(exception, stream.HasEnded);
                tls.Dispose();
                return null;
            }
        }
    }
}
