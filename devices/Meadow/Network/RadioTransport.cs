using System.Threading;
using MicroHttp.Hosting;

namespace MicroHttp.Boards
{
    /// <summary>A client that has one of the places of a <see cref="RadioListener"/>, and gives it back once.</summary>
    internal sealed class RadioTransport : Transport
    {
        // Milliseconds that a client has to go once it was told that there is no more.
        private const int LingerTime = 1500;

        private readonly RadioListener _owner;
        private readonly Transport _inner;
        private readonly ServerClock _clock;
        private long _ended = long.MaxValue;
        private int _closed;

        public RadioTransport(RadioListener owner, Transport inner, ServerClock clock)
        {
            _owner = owner;
            _inner = inner;
            _clock = clock;
        }

        /// <summary>Whether the client was told goodbye a while ago and is still there.</summary>
        public bool Lingers => _clock.Milliseconds - LingerTime >= Volatile.Read(ref _ended);

        public override bool IsSecure => _inner.IsSecure;

        public override byte[]? ClientCertificate => _inner.ClientCertificate;

        public override byte[]? ResponseFields => _inner.ResponseFields;

        public override void SetReceiveTimeout(int milliseconds)
        {
            if (_closed == 0)
            {
                _inner.SetReceiveTimeout(milliseconds);
            }
        }

        public override void SetSendTimeout(int milliseconds)
        {
            if (_closed == 0)
            {
                _inner.SetSendTimeout(milliseconds);
            }
        }

        public override bool Wait(int milliseconds)
        {
            return _closed != 0 || _inner.Wait(milliseconds);
        }

        public override int Receive(byte[] buffer, int offset, int count)
        {
            return _closed != 0 ? Gone : _inner.Receive(buffer, offset, count);
        }

        public override int Send(byte[] buffer, int offset, int count)
        {
            return _closed != 0 ? Gone : _inner.Send(buffer, offset, count);
        }

        public override void EndSending()
        {
            Volatile.Write(ref _ended, _clock.Milliseconds);
            _inner.EndSending();
        }

        public override void EndReceiving()
        {
            _inner.EndReceiving();
        }

        public override void Close()
        {
            if (Interlocked.Exchange(ref _closed, 1) == 0)
            {
                _inner.Close();
                _owner.Release(this);
            }
        }
    }
}
