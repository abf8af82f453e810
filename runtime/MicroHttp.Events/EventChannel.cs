using System;
using MicroHttp.Events;
using MicroHttp.Hosting;

namespace MicroHttp
{
    /// <summary>
    /// Publishes events to all clients that have subscribed by returning an <see cref="EventStream"/>. Each event is formatted once, into a buffer that all clients share, and
    /// publishing allocates nothing once the buffers have grown to the size of the events. Safe from any thread, a timer's or an interrupt's included.
    /// </summary>
    public sealed class EventChannel
    {
        private const string NoLine = "It holds a line end or NUL.";

        private readonly Broadcast _broadcast;
        private byte[] _text = Octets.Empty;

        /// <summary>Holds as many events as suit the platform, 8 on a device and 64 elsewhere, and drops the oldest.</summary>
        public EventChannel()
            : this(Platform.DefaultQueue, OverflowPolicy.DropOldest)
        {
        }

        /// <summary>Holds <paramref name="capacity"/> events for clients that are behind, or, with <see cref="OverflowPolicy.LatestPerName"/>, of as many names.</summary>
        public EventChannel(int capacity, OverflowPolicy policy)
        {
            _broadcast = new Broadcast(capacity, policy);
        }

        /// <summary>The clients that are subscribed.</summary>
        public int Subscribers => _broadcast.Count;

        /// <summary>
        /// Whether events without an id get a number for one, counted from 1. A client that comes back then says which it had, and is sent those behind it that the channel still
        /// holds. Default false.
        /// </summary>
        public bool NumbersEvents { get; set; }

        /// <summary>Milliseconds that a client waits before it connects again, told to each one at the start. Default 0: the client decides, usually a few seconds.</summary>
        public int Retry { get; set; }

        /// <summary>Milliseconds without an event after which a client is sent a comment, so that neither side takes the connection for dead. Default 15000; 0 for never.</summary>
        public int Heartbeat { get; set; } = 15000;

        internal Broadcast Broadcast => _broadcast;

        /// <summary>A stream of the events that are published from now on; with <see cref="OverflowPolicy.LatestPerName"/> of the latest ones, too. To be returned by a handler.</summary>
        public EventStream Subscribe()
        {
            return new EventStream(this);
        }

        /// <summary>As <see cref="Subscribe()"/>; where <see cref="NumbersEvents"/> and the client has been here before, it goes on where it was.</summary>
        public EventStream Subscribe(HttpRequest request)
        {
            return new EventStream(this, EventStream.LastNumber(request));
        }

        /// <summary>Publishes an event without a name, which a page receives as <c>message</c>.</summary>
        public void Publish(string data)
        {
            Publish(null, data, null);
        }

        /// <summary>Publishes an event.</summary>
        /// <exception cref="ArgumentException">The name holds a line end.</exception>
        public void Publish(string? name, string data)
        {
            Publish(name, data, null);
        }

        /// <summary>Publishes an event with an id, which a client that connects again sends back as Last-Event-ID. Data of several lines arrives as such.</summary>
        /// <exception cref="ArgumentException">The name or the id holds a line end.</exception>
        /// <exception cref="InvalidOperationException">The channel is complete.</exception>
        public void Publish(string? name, string data, string? id)
        {
            if (!EventFormat.IsLine(name))
            {
                throw new ArgumentException(NoLine, nameof(name));
            }

            if (!EventFormat.IsLine(id))
            {
                throw new ArgumentException(NoLine, nameof(id));
            }

            lock (_broadcast.Gate)
            {
                if (_text.Length < 3 * data.Length)
                {
                    _text = new byte[3 * data.Length];
                }

                int index = 0;
                int count = Octets.WriteUtf8(data, ref index, _text, 0, _text.Length);
                Publish(name, _text, 0, count, id);
            }
        }

        /// <summary>Publishes an event whose data is UTF-8.</summary>
        /// <exception cref="ArgumentException">The name holds a line end.</exception>
        /// <exception cref="InvalidOperationException">The channel is complete.</exception>
        public void Publish(string? name, byte[] data, int offset, int count)
        {
            if (!EventFormat.IsLine(name))
            {
                throw new ArgumentException(NoLine, nameof(name));
            }

            lock (_broadcast.Gate)
            {
                Publish(name, data, offset, count, null);
            }
        }

        /// <summary>Ends the channel: each client's stream ends when it has been sent what there is.</summary>
        public void Complete()
        {
            _broadcast.Complete();
        }

        private void Publish(string? name, byte[] data, int offset, int count, string? id)
        {
            BroadcastBlock block = _broadcast.Open(name, EventFormat.PrefixRoom(name, id) + EventFormat.DataRoom(data, offset, count));
            int at = id == null && NumbersEvents ? EventFormat.WriteId(_broadcast.Version + 1, block.Buffer, 0) : 0;
            at = EventFormat.WritePrefix(name, id, block.Buffer, at);
            block.Count = EventFormat.WriteData(data, offset, count, block.Buffer, at);
            _broadcast.Publish(block);
        }
    }
}
