using System;
using System.Net.Security;
using System.Threading;
using System.Threading.Tasks;
using MicroHttp.Hosting.Modern;

namespace MicroHttp.Hosting.Tls
{
    /// <summary>One client of a <see cref="HandshakeLoop"/>, from accepting it to handing it over.</summary>
    internal sealed class LoopHandshake
    {
        // How long a client that was turned away may take to read why, in milliseconds.
        private const int Linger = 500;

        private readonly HandshakeSettings _settings;
        private readonly LoopStream _stream;
        private readonly ClientCertificateCheck _check;
        private SslStream? _tls;
        private Task? _task;
        private bool _lingering;

        public LoopHandshake(LoopSocket socket, HandshakeSettings settings, long now)
        {
            Socket = socket;
            _settings = settings;
            _stream = new LoopStream(socket);
            _check = new ClientCertificateCheck(settings.Options);
            Deadline = now + settings.Options.HandshakeTimeout;
            HeardAt = now;
        }

        public LoopSocket Socket { get; }

        /// <summary>When it must have ended.</summary>
        public long Deadline { get; private set; }

        /// <summary>When the client was last heard of.</summary>
        public long HeardAt { get; private set; }

        /// <summary>Deals with what the poller reported.</summary>
        public HandshakeStep Handle(Readiness ready, long now)
        {
            if ((ready & Readiness.Send) != 0)
            {
                _stream.SendUnsent();
            }

            if ((ready & (Readiness.Receive | Readiness.HangUp | Readiness.Error)) != 0)
            {
                HeardAt = now;
                if (_lingering)
                {
                    return Drain();
                }

                if (_task == null && !Begin(out HandshakeFailure failure))
                {
                    return failure == HandshakeFailure.None ? HandshakeStep.Receive : Refuse(failure, now);
                }

                _stream.OnReadable();
            }

            if (_task != null && _task.IsCompleted && !_lingering)
            {
                return _task.IsCompletedSuccessfully && !_stream.HasFailed ? HandshakeStep.Done : Refuse(Failure(), now);
            }

            return _stream.HasUnsent ? HandshakeStep.Send : HandshakeStep.Receive;
        }

        /// <summary>The client as it is handed over, once it is through.</summary>
        public LoopClient MakeClient()
        {
            _settings.Counters.CountHandshake(HandshakeFailure.None);
            byte[]? certificate = _settings.Options.ClientCertificates == ClientCertificates.None ? null : _tls!.RemoteCertificate?.GetRawCertData();
            return new LoopClient(Socket, 0, new TlsLayer(_stream, _tls!, certificate, _settings.ResponseFields));
        }

        /// <summary>Ends it for a reason that lies with the server.</summary>
        public void End(HandshakeFailure failure)
        {
            if (!_lingering)
            {
                _settings.Counters.CountHandshake(failure);
            }

            Abort();
        }

        /// <summary>Ends it without a word.</summary>
        public void Abort()
        {
            // What is pending ends by this, here and now.
            _stream.End();
            _ = _task?.Exception;
            _tls?.Dispose();
            _stream.Dispose();
            Socket.Close();
        }

        /// <summary>Looks at the first octet, and begins where it is TLS.</summary>
        private bool Begin(out HandshakeFailure failure)
        {
            failure = HandshakeFailure.None;
            int first = Socket.Peek();
            if (first == ClearText.HandshakeRecord)
            {
                _tls = new SslStream(_stream, leaveInnerStreamOpen: false);
                _task = _tls.AuthenticateAsServerAsync(TlsPlatform.MakeOptions(_settings.Options, _check), CancellationToken.None);
                return true;
            }

            if (first >= 0)
            {
                failure = HandshakeFailure.NotTls;
            }
            else if (first == Transport.Gone)
            {
                failure = HandshakeFailure.ClientGone;
            }

            return false;
        }

        private HandshakeFailure Failure()
        {
            Exception? exception = _task!.Exception?.InnerException;
            return _check.HasRefused ? HandshakeFailure.ClientCertificate
                : exception == null ? HandshakeFailure.ClientGone
                : TlsFailures.Of(exception, _stream.HasEnded);
        }

        /// <summary>Counts the failure, and gives the client a moment to read what it was told.</summary>
        private HandshakeStep Refuse(HandshakeFailure failure, long now)
        {
            _settings.Counters.CountHandshake(failure);
            if (failure == HandshakeFailure.NotTls && ClearText.IsHttp(Socket.Peek()))
            {
                _stream.Write(ClearText.Response);
            }

            if (_stream.HasEnded)
            {
                _lingering = true;
                Abort();
                return HandshakeStep.Ended;
            }

            _lingering = true;
            Deadline = now + Linger;
            Socket.EndSending();
            return Drain();
        }

        private HandshakeStep Drain()
        {
            byte[] octets = new byte[4096];
            int received = Socket.Receive(octets);
            if (received > 0 || received == Transport.TimedOut)
            {
                return HandshakeStep.Receive;
            }

            Abort();
            return HandshakeStep.Ended;
        }
    }
}
