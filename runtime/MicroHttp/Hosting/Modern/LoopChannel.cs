using MicroHttp.Protocol;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>Moves octets between the engine of a connection and its socket, through buffers that are the loop's while nothing moves.</summary>
    internal abstract class LoopChannel : IConnectionDriver
    {
        private LoopSocket? _socket;
        private bool _attached;
        private bool _layerEnded;
        private MappedOutput _mapped;

        protected LoopChannel(EventLoop loop, ServerCore core)
        {
            Loop = loop;
            Pump = new LoopPump(core, this);
            Connection = Pump.Connection;
        }

        /// <inheritdoc/>
        public bool Blocks => false;

        /// <inheritdoc/>
        public SessionQuota Sessions => Loop.Sessions;

        /// <summary>Whether it has a client.</summary>
        public bool IsOpen => _socket != null;

        protected EventLoop Loop { get; }

        protected ExchangePump Pump { get; }

        protected Http1Connection Connection { get; }

        /// <summary>The socket of the client; there has to be one.</summary>
        protected LoopSocket Socket => _socket!;

        /// <summary>What stands between engine and socket; null for nothing.</summary>
        protected LoopLayer? Layer { get; private set; }

        /// <summary>Whether octets go to the socket as they are.</summary>
        public bool SendsMapped => Layer == null;

        /// <inheritdoc/>
        public abstract void Wake();

        /// <summary>Sends <paramref name="count"/> octets of <paramref name="source"/> behind what is there to be sent.</summary>
        public void SendMapped(IMappedSource source, long position, long count)
        {
            Connection.SendSegment(out _, out _, out int head);
            _mapped.Set(head, source, position, count);
        }

        /// <inheritdoc/>
        public bool MakeRoom(Http1Connection connection, ResponseBuffer response)
        {
            int size = 2 * response.Buffer.Length;
            if (size < 0)
            {
                return false;
            }

            byte[] smaller = response.Grow(BufferPool.RentLarger(size));
            if (Loop.IsCurrent)
            {
                // A handler that has waited goes on elsewhere, and the pool belongs to the loop.
                Loop.SendBuffers.Return(smaller);
            }

            return true;
        }

        /// <inheritdoc/>
        public byte[]? GrowReceive(byte[] current, int used, int octets)
        {
            byte[] larger = BufferPool.RentLarger(octets);
            System.Buffer.BlockCopy(current, 0, larger, 0, used);
            Loop.ReceiveBuffers.Return(current);
            return larger;
        }

        protected void SetClient(LoopClient client)
        {
            _socket = client.Socket;
            Layer = client.Layer;
            _attached = false;
            _layerEnded = false;
            _mapped.Clear();
        }

        /// <summary>Has no client any more.</summary>
        /// <returns>What it has come by, which is to be closed.</returns>
        protected LoopClient TakeClient()
        {
            LoopClient client = new LoopClient(Socket, 0, Layer);
            _socket = null;
            Layer = null;
            return client;
        }

        /// <summary>Takes what has arrived, as much as there is room for.</summary>
        /// <returns>False when the client is gone.</returns>
        protected bool ReceiveInput()
        {
            Attach();
            Connection.ReceiveSegment(out byte[] buffer, out int offset, out int count);
            if (count == 0)
            {
                return true;
            }

            return Take(Layer == null ? Socket.Receive(new System.Span<byte>(buffer, offset, count)) : Layer.Receive(buffer, offset, count));
        }

        /// <summary>Takes what a layer holds, which the socket says nothing about.</summary>
        /// <param name="gone">Whether the client is gone.</param>
        /// <returns>False when it holds nothing, or there is no room.</returns>
        protected bool TakeBuffered(out bool gone)
        {
            gone = false;
            if (Layer == null || _layerEnded)
            {
                return false;
            }

            Connection.ReceiveSegment(out byte[] buffer, out int offset, out int count);
            int received = count == 0 ? Transport.TimedOut : Layer.Receive(buffer, offset, count);
            if (received == Transport.TimedOut)
            {
                return false;
            }

            gone = !Take(received);
            return true;
        }

        /// <summary>Sends what can be sent.</summary>
        /// <returns>False when the client is gone.</returns>
        protected bool SendOutput(long now)
        {
            while (Connection.HasOutput)
            {
                int sent = _mapped.Any ? SendMapped(now, out bool whole) : SendSegment(now, out whole);
                if (sent < 0 && sent != Transport.TimedOut)
                {
                    return false;
                }

                if (!whole)
                {
                    Loop.Expect(Connection.NextDeadline);
                    return true;
                }
            }

            return true;
        }

        /// <summary>Whether the connection has buffers.</summary>
        protected bool HasBuffers => _attached;

        /// <summary>Whether they are of the size that the loop keeps, and not enlarged for one exchange.</summary>
        protected bool HasUsualBuffers => Connection.ReceiveBuffer.Length == Loop.ReceiveBuffers.Size && Connection.SendBuffer.Length == Loop.SendBuffers.Size;

        protected void Attach()
        {
            if (!_attached)
            {
                _attached = true;
                Connection.Attach(Loop.ReceiveBuffers.Rent(), Loop.SendBuffers.Rent());
            }
        }

        /// <summary>Gives the buffers back, where nothing is in them.</summary>
        protected void Detach()
        {
            if (!_attached)
            {
                return;
            }

            byte[] receive = Connection.ReceiveBuffer;
            byte[] send = Connection.SendBuffer;
            if (Connection.TryDetach())
            {
                _attached = false;
                Loop.ReceiveBuffers.Return(receive);
                Loop.SendBuffers.Return(send);
            }
        }

        /// <summary>Sends what is in the send buffer.</summary>
        /// <param name="now">The driver's time.</param>
        /// <param name="whole">Whether more can be offered now.</param>
        /// <returns>What sending came to.</returns>
        private int SendSegment(long now, out bool whole)
        {
            Connection.SendSegment(out byte[] buffer, out int offset, out int count);
            int sent = Layer == null ? Socket.Send(new System.ReadOnlySpan<byte>(buffer, offset, count)) : Layer.Send(buffer, offset, count);
            whole = sent == count || (sent >= 0 && Layer != null);
            if (sent >= 0)
            {
                Connection.Sent(sent, now);
            }

            return sent;
        }

        /// <summary>Sends content from where it lies, and what is in front of it.</summary>
        /// <param name="now">The driver's time.</param>
        /// <param name="whole">Whether more can be offered now.</param>
        /// <returns>What sending came to.</returns>
        private int SendMapped(long now, out bool whole)
        {
            Connection.SendSegment(out byte[] buffer, out int offset, out _);
            System.ReadOnlySpan<byte> content = _mapped.Content;
            int count = _mapped.Head + content.Length;
            int sent = Socket.Send(new System.ReadOnlySpan<byte>(buffer, offset, _mapped.Head), content);
            whole = sent == count;
            if (sent >= 0)
            {
                int known = _mapped.Sent(sent, out int elsewhere);
                Connection.SentElsewhere(elsewhere, now);
                Connection.Sent(known, now);
            }

            return sent;
        }

        /// <summary>Tells the engine what came of receiving.</summary>
        /// <returns>False when the client is gone.</returns>
        private bool Take(int received)
        {
            if (received > 0)
            {
                Connection.Received(received);
            }
            else if (received == 0)
            {
                _layerEnded = true;
                Connection.ReceivedEnd();
                Pump.CancelHandler();
            }

            return received != Transport.Gone;
        }
    }
}
