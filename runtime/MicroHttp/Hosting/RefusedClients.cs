using MicroHttp.Protocol;

namespace MicroHttp.Hosting
{
    /// <summary>
    /// Tells clients that there is no room, without waiting for them: the last few are kept open for a while, because closing at once, with their
    /// request unread, would reset the answer away.
    /// </summary>
    internal sealed class RefusedClients
    {
        private const int Kept = 4;

        private readonly ServerCore _core;
        private readonly Transport?[] _clients = new Transport?[Platform.EndsSending ? Kept : 0];
        private readonly byte[] _drain = new byte[64];
        private readonly byte[] _answer = MakeAnswer();
        private int _oldest;

        public RefusedClients(ServerCore core)
        {
            _core = core;
        }

        /// <summary>Answers 503 with Retry-After.</summary>
        public void Refuse(Transport client)
        {
            _core.Counters.CountRejection(RejectionReason.ServerFull);
            _core.Observer?.Rejected(0, RejectionReason.ServerFull);
            lock (_clients)
            {
                client.SetSendTimeout(100);
                if (client.Send(_answer, 0, _answer.Length) <= 0)
                {
                    client.Close();
                    return;
                }

                client.EndSending();
                if (!Platform.EndsSending)
                {
                    // Without half a close the request is read for a moment instead.
                    client.SetReceiveTimeout(20);
                    client.Receive(_drain, 0, _drain.Length);
                    client.Close();
                    return;
                }

                CloseOldest();
                _clients[_oldest] = client;
                _oldest = (_oldest + 1) % Kept;
            }
        }

        public void Close()
        {
            lock (_clients)
            {
                for (int i = 0; i < _clients.Length; i++)
                {
                    CloseOldest();
                    _oldest = (_oldest + 1) % Kept;
                }
            }
        }

        private void CloseOldest()
        {
            Transport? client = _clients[_oldest];
            if (client != null)
            {
                client.SetReceiveTimeout(1);
                client.Receive(_drain, 0, _drain.Length);
                client.Close();
                _clients[_oldest] = null;
            }
        }

        /// <summary>The whole answer: 503 with Retry-After. Its content has as many octets as it says; a number as text would leave a device with the tables of a culture.</summary>
        internal static byte[] MakeAnswer()
        {
            return Octets.ToUtf8(
                "HTTP/1.1 503 Service Unavailable\r\nContent-Type: " + ProblemDetails.MediaType
                + "\r\nContent-Length: 83\r\nRetry-After: 1\r\nConnection: close\r\n\r\n{\"title\":\"Service Unavailable\",\"status\":503,\"detail\":\""
                + Rejection.DetailOf(RejectionReason.ServerFull) + "\"}");
        }
    }
}
