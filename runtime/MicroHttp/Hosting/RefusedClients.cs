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
        private const string RetrySeconds = "1";

        private readonly ServerCore _core;
        private readonly Transport?[] _clients = new Transport?[Kept];
        private readonly byte[] _drain = new byte[64];
        private int _oldest;

        public RefusedClients(ServerCore core)
        {
            _core = core;
        }

        /// <summary>The whole answer: 503 with Retry-After.</summary>
        public static byte[] Answer { get; } = MakeAnswer();

        /// <summary>Answers 503 with Retry-After.</summary>
        public void Refuse(Transport client)
        {
            _core.Counters.CountRejection(RejectionReason.ServerFull);
            _core.Observer?.Rejected(0, RejectionReason.ServerFull);
            lock (_clients)
            {
                CloseOldest();
                client.SetSendTimeout(100);
                if (client.Send(Answer, 0, Answer.Length) <= 0)
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

                _clients[_oldest] = client;
                _oldest = (_oldest + 1) % Kept;
            }
        }

        public void Close()
        {
            lock (_clients)
            {
                for (int i = 0; i < Kept; i++)
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

        private static byte[] MakeAnswer()
        {
            string detail = Rejection.DetailOf(RejectionReason.ServerFull);
            string content = "{\"title\":\"Service Unavailable\",\"status\":503,\"detail\":\"" + detail + "\"}";
            return Octets.ToUtf8(
                "HTTP/1.1 503 Service Unavailable\r\nContent-Type: " + ProblemDetails.MediaType
                + "\r\nContent-Length: " + content.Length.ToString()
                + "\r\nRetry-After: " + RetrySeconds + "\r\nConnection: close\r\n\r\n" + content);
        }
    }
}
