using MicroHttp.Hosting;
using MicroHttp.WebSockets;

namespace MicroHttp
{
    /// <summary>
    /// Sends messages to all sessions that have joined. Each message is framed once, into a buffer that all clients share, and sending allocates nothing once the buffers have
    /// grown to the size of the messages. Safe from any thread, a timer's or an interrupt's included.
    /// </summary>
    public sealed class WebSocketChannel
    {
        private readonly Broadcast _broadcast;

        /// <summary>Holds as many messages as suit the platform, 8 on a device and 64 elsewhere, and drops the oldest.</summary>
        public WebSocketChannel()
            : this(Platform.DefaultQueue, OverflowPolicy.DropOldest)
        {
        }

        /// <summary>Holds <paramref name="capacity"/> messages for clients that are behind, or, with <see cref="OverflowPolicy.LatestPerName"/>, of as many names.</summary>
        public WebSocketChannel(int capacity, OverflowPolicy policy)
        {
            _broadcast = new Broadcast(capacity, policy);
        }

        /// <summary>The sessions that have joined.</summary>
        public int Members => _broadcast.Count;

        internal Broadcast Broadcast => _broadcast;

        /// <summary>Sends a text message.</summary>
        public void SendText(string text)
        {
            SendText(null, text);
        }

        /// <summary>Sends a text message. The name is not sent: it says which message this one replaces, with <see cref="OverflowPolicy.LatestPerName"/>.</summary>
        public void SendText(string? name, string text)
        {
            lock (_broadcast.Gate)
            {
                int room = 3 * text.Length;
                BroadcastBlock block = _broadcast.Open(name, FrameHead.Room + room);
                int index = 0;
                int at = FrameHead.Room;
                int count = Octets.WriteUtf8(text, ref index, block.Buffer, at, at + room) - at;
                int payload = FrameHead.Write(Opcode.Text, true, count, block.Buffer, 0);
                Octets.Copy(block.Buffer, at, block.Buffer, payload, count);
                block.Count = payload + count;
                _broadcast.Publish(block);
            }
        }

        /// <summary>Sends a text message that is UTF-8.</summary>
        public void SendText(string? name, byte[] buffer, int offset, int count)
        {
            Send(Opcode.Text, name, buffer, offset, count);
        }

        /// <summary>Sends a binary message.</summary>
        public void SendBinary(byte[] buffer, int offset, int count)
        {
            Send(Opcode.Binary, null, buffer, offset, count);
        }

        /// <summary>Sends a binary message that replaces the one of the same name, with <see cref="OverflowPolicy.LatestPerName"/>.</summary>
        public void SendBinary(string? name, byte[] buffer, int offset, int count)
        {
            Send(Opcode.Binary, name, buffer, offset, count);
        }

        private void Send(int opcode, string? name, byte[] buffer, int offset, int count)
        {
            lock (_broadcast.Gate)
            {
                BroadcastBlock block = _broadcast.Open(name, FrameHead.SizeOf(count) + count);
                int payload = FrameHead.Write(opcode, true, count, block.Buffer, 0);
                Octets.Copy(buffer, offset, block.Buffer, payload, count);
                block.Count = payload + count;
                _broadcast.Publish(block);
            }
        }
    }
}
