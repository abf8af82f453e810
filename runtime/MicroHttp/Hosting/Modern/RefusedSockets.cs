using MicroHttp.Protocol;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>Tells clients of an event loop that there is no room; the last few stay open for a while, so that the answer is not reset away.</summary>
    internal sealed class RefusedSockets
    {
        private const int Kept = 64;

        private readonly ServerCore _core;
        private readonly LoopSocket?[] _sockets = new LoopSocket?[Kept];
        private readonly byte[] _drain = new byte[1024];
        private readonly byte[] _answer = RefusedClients.MakeAnswer();
        private int _oldest;

        public RefusedSockets(ServerCore core)
        {
            _core = core;
        }

        public void Refuse(LoopClient client)
        {
            _core.Counters.CountRejection(RejectionReason.ServerFull);
            _core.Observer?.Rejected(0, RejectionReason.ServerFull);
            if (client.Layer == null)
            {
                _ = client.Socket.Send(_answer);
            }
            else
            {
                _ = client.Layer.Send(_answer, 0, _answer.Length);
                client.Layer.EndSending();
                client.Layer.Close();
            }

            client.Socket.EndSending();
            CloseOldest();
            _sockets[_oldest] = client.Socket;
            _oldest = (_oldest + 1) % Kept;
        }

        public void Close()
        {
            for (int i = 0; i < Kept; i++)
            {
                CloseOldest();
                _oldest = (_oldest + 1) % Kept;
            }
        }

        private void CloseOldest()
        {
            LoopSocket? socket = _sockets[_oldest];
            if (socket != null)
            {
                _ = socket.Receive(_drain);
                socket.Close();
                _sockets[_oldest] = null;
            }
        }
    }
}
