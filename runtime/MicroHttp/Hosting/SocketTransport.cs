using System.Net.Sockets;

namespace MicroHttp.Hosting
{
    /// <summary>A socket.</summary>
    internal sealed class SocketTransport : Transport
    {
        private readonly Socket _socket;
        private int _receiveTimeout;

        public SocketTransport(Socket socket)
        {
            _socket = socket;
            Platform.SetNoDelay(socket);
        }

        /// <summary>The socket itself, for a platform whose TLS is bound to it.</summary>
        public Socket Socket => _socket;

        public override void SetReceiveTimeout(int milliseconds)
        {
            // A call into the kernel that is not needed when nothing changes.
            if (milliseconds != _receiveTimeout)
            {
                _receiveTimeout = milliseconds;
                _socket.ReceiveTimeout = milliseconds;
            }
        }

        public override void SetSendTimeout(int milliseconds)
        {
            _socket.SendTimeout = milliseconds;
        }

        public override bool Wait(int milliseconds)
        {
            return Platform.CanReceive(_socket, milliseconds);
        }

        public override int Receive(byte[] buffer, int offset, int count)
        {
            return Platform.Receive(_socket, buffer, offset, count);
        }

        public override int Send(byte[] buffer, int offset, int count)
        {
            return Platform.Send(_socket, buffer, offset, count);
        }

        public override void EndSending()
        {
            Platform.EndSending(_socket);
        }

        public override void EndReceiving()
        {
            Platform.EndReceiving(_socket);
        }

        public override void Close()
        {
            _socket.Close();
        }
    }
}
