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
        private readonly DescriptorStream _stream;
        private readonly ClientCertificateCheck _check;
        private SslStream? _tls;
        private Task? _task;
        private bool _lingering;

        public LoopHandshake(int descriptor, HandshakeSettings settings, long now)
        {
            Descriptor = descriptor;
            _settings = settings;
            _stream = new DescriptorStream(descriptor);
            _check = new ClientCertificateCheck(settings.Options);
            Deadline = now + settings.Options.HandshakeTimeout;
            HeardAt = now;
        }

        public int Descriptor { get; }

        /// <summary>When it must have ended.</summary>
        public long Deadline { get; private set; }

        /// <summary>When the client was last heard of.</summary>
        public long HeardAt { get; private set; }

        /// <summary>Deals with what epoll reported.</summary>
        public HandshakeStep Handle(uint events, long now)
        {
            if ((events & Linux.EpollOut) != 0)
            {
                _stream.SendUnsent();
            }

            if ((events & (Linux.EpollIn | Linux.EpollHangUp | Linux.EpollError)) != 0)
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
            return new LoopClient(Descriptor, 0, new TlsLayer(_stream, _tls!, certificate, _settings.ResponseFields));
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
            Linux.Close(Descriptor);
        }

        /// <summary>Looks at the first octet, and begins where it is TLS.</summary>
        private bool Begin(out HandshakeFailure failure)
        {
            failure = HandshakeFailure.None;
            int first = Linux.Peek(Descriptor);
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
            else if (first == Linux.Ended || Linux.LastError is not (Linux.TryAgain or Linux.Interrupted))
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
            if (failure == HandshakeFailure.NotTls && ClearText.IsHttp(Linux.Peek(Descriptor)))
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
            Linux.EndSending(Descriptor);
            return Drain();
        }

        private HandshakeStep Drain()
        {
            byte[] octets = new byte[4096];
            int received = Linux.Receive(Descriptor, octets, 0, octets.Length);
            if (received > 0 || (received < 0 && Linux.LastError is Linux.TryAgain or Linux.Interrupted))
            {
                return HandshakeStep.Receive;
            }

            Abort();
            return HandshakeStep.Ended;
        }
    }
}
