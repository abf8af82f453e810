using MicroHttp.Protocol;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>Tells clients of an event loop that there is no room; the last few stay open for a while, so that the answer is not reset away.</summary>
    internal sealed class RefusedDescriptors
    {
        private const int Kept = 64;

        private readonly ServerCore _core;
        private readonly int[] _descriptors = new int[Kept];
        private readonly byte[] _drain = new byte[1024];
        private int _oldest;

        public RefusedDescriptors(ServerCore core)
        {
            _core = core;
            System.Array.Fill(_descriptors, -1);
        }

        public void Refuse(LoopClient client)
        {
            int descriptor = client.Descriptor;
            _core.Counters.CountRejection(RejectionReason.ServerFull);
            _core.Observer?.Rejected(0, RejectionReason.ServerFull);
            byte[] answer = RefusedClients.Answer;
            if (client.Layer == null)
            {
                _ = Linux.Send(descriptor, answer, 0, answer.Length);
            }
            else
            {
                _ = client.Layer.Send(answer, 0, answer.Length);
                client.Layer.EndSending();
                client.Layer.Close();
            }

            Linux.EndSending(descriptor);
            CloseOldest();
            _descriptors[_oldest] = descriptor;
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
            int descriptor = _descriptors[_oldest];
            if (descriptor >= 0)
            {
                _ = Linux.Receive(descriptor, _drain, 0, _drain.Length);
                Linux.Close(descriptor);
                _descriptors[_oldest] = -1;
            }
        }
    }
}
