using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;
using MicroHttp.Hosting.Modern;

namespace MicroHttp.Hosting.Tls
{
    /// <summary>
    /// A socket that does not block as the stream that the platform's TLS reads and writes. A read that finds nothing stays pending until the loop says that
    /// there is something, and continues there and then, on the loop's thread. A write always ends at once: what the socket does not take is kept.
    /// </summary>
    internal sealed class LoopStream : Stream, IValueTaskSource<int>
    {
        private readonly LoopSocket _socket;
        private ManualResetValueTaskSourceCore<int> _source;
        private Memory<byte> _target;
        private bool _pending;
        private bool _readable;
        private byte[] _unsent = [];
        private int _unsentStart;
        private int _unsentEnd;

        public LoopStream(LoopSocket socket)
        {
            _socket = socket;
        }

        /// <summary>Whether the client has closed its side, or is gone.</summary>
        public bool HasEnded { get; private set; }

        /// <summary>Whether nothing can be sent any more.</summary>
        public bool HasFailed { get; private set; }

        /// <summary>Whether something waits until the socket takes it.</summary>
        public bool HasUnsent => _unsentStart < _unsentEnd;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        /// <summary>Lets one call receive, so that one client does not keep the others waiting.</summary>
        public void OnReadable()
        {
            _readable = true;
            if (!_pending)
            {
                return;
            }

            int received = _target.Length == 0 ? 0 : Receive(_target.Span);
            if (received >= 0)
            {
                Complete(received);
            }
        }

        /// <summary>Ends a pending read, as if the client had closed its side.</summary>
        public void End()
        {
            HasEnded = true;
            if (_pending)
            {
                Complete(0);
            }
        }

        /// <summary>Sends what waits.</summary>
        /// <returns>How many octets were sent.</returns>
        public int SendUnsent()
        {
            int sent = 0;
            while (HasUnsent)
            {
                int count = Send(_unsent.AsSpan(_unsentStart, _unsentEnd - _unsentStart));
                if (count <= 0)
                {
                    return sent;
                }

                sent += count;
                _unsentStart += count;
            }

            ReturnUnsent();
            return sent;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (HasEnded)
            {
                return new ValueTask<int>(0);
            }

            if (_readable)
            {
                // To be asked for nothing is to be asked whether there is something.
                int received = buffer.Length == 0 ? 0 : Receive(buffer.Span);
                if (received >= 0)
                {
                    return new ValueTask<int>(received);
                }
            }

            _source.Reset();
            _target = buffer;
            _pending = true;
            return new ValueTask<int>(this, _source.Version);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            // TLS is read synchronously only where it has whole records, so this is not called with nothing to receive.
            int received = HasEnded || buffer.Length == 0 ? 0 : Receive(buffer);
            return received >= 0 ? received : throw new IOException("A read that must not wait has nothing to read.");
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            while (!HasUnsent && buffer.Length > 0)
            {
                int sent = Send(buffer);
                if (sent <= 0)
                {
                    break;
                }

                buffer = buffer[sent..];
            }

            if (!HasFailed && buffer.Length > 0)
            {
                Keep(buffer);
            }
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Write(buffer.AsSpan(offset, count));
            return Task.CompletedTask;
        }

        public override void Flush()
        {
        }

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        int IValueTaskSource<int>.GetResult(short token) => _source.GetResult(token);

        ValueTaskSourceStatus IValueTaskSource<int>.GetStatus(short token) => _source.GetStatus(token);

        void IValueTaskSource<int>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
            _source.OnCompleted(continuation, state, token, flags);

        protected override void Dispose(bool disposing)
        {
            ReturnUnsent();
            base.Dispose(disposing);
        }

        private void Complete(int received)
        {
            _pending = false;
            _target = default;
            _source.SetResult(received);
        }

        /// <summary>Receives once.</summary>
        /// <returns>-1 when there is nothing yet; 0 at the end.</returns>
        private int Receive(Span<byte> buffer)
        {
            _readable = false;
            int received = _socket.Receive(buffer);
            if (received == Transport.TimedOut)
            {
                return -1;
            }

            HasEnded = received <= 0;
            return Math.Max(received, 0);
        }

        private int Send(ReadOnlySpan<byte> buffer)
        {
            int sent = _socket.Send(buffer);
            if (sent == Transport.Gone)
            {
                HasFailed = true;
            }

            return sent;
        }

        private void Keep(ReadOnlySpan<byte> octets)
        {
            int kept = _unsentEnd - _unsentStart;
            if (_unsent.Length - _unsentEnd < octets.Length)
            {
                byte[] larger = ArrayPool<byte>.Shared.Rent(kept + octets.Length);
                _unsent.AsSpan(_unsentStart, kept).CopyTo(larger);
                ReturnUnsent();
                _unsent = larger;
                _unsentEnd = kept;
            }

            octets.CopyTo(_unsent.AsSpan(_unsentEnd));
            _unsentEnd += octets.Length;
        }

        private void ReturnUnsent()
        {
            if (_unsent.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(_unsent);
            }

            _unsent = [];
            _unsentStart = 0;
            _unsentEnd = 0;
        }
    }
}
