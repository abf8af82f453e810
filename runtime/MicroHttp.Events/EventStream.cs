using System;
using MicroHttp.Events;
using MicroHttp.Hosting;

namespace MicroHttp
{
    /// <summary>
    /// A stream of server-sent events (HTML Living Standard 9.2) to one client: what a channel publishes, and what is sent to this client alone.
    /// To be returned by a handler: <c>return _channel.Subscribe(request);</c>. Its members are safe from any thread.
    /// </summary>
    [RequestFields("Last-Event-ID")]
    public sealed class EventStream : Session
    {
        private const int DefaultHeartbeat = 15000;
        private const int CommentLength = 3;

        private readonly EventChannel? _channel;
        private readonly Subscription? _shared;
        private readonly object _gate = new object();
        private EventChannel? _own;
        private Subscription? _private;
        private bool _begun;
        private bool _completed;
        private int _retry;
        private long _heartbeat = NoDeadline;

        /// <summary>A stream of what is sent to this client alone.</summary>
        public EventStream()
        {
        }

        /// <summary>A stream of what <paramref name="channel"/> publishes from now on, and of what is sent to this client alone.</summary>
        public EventStream(EventChannel channel)
            : this(channel, -1)
        {
        }

        internal EventStream(EventChannel channel, long after)
        {
            _channel = channel;
            _shared = new Subscription(channel.Broadcast, this, channel.NumbersEvents ? after : -1);
        }

        /// <summary>The events that the client missed because it was behind.</summary>
        public int Missed => _shared == null ? 0 : _shared.Missed;

        /// <inheritdoc/>
        public override bool IsFinished
        {
            get
            {
                Subscription? own = _private;
                bool ownOver = own == null || own.IsOver;
                return ownOver && (_completed || (_shared != null && _shared.IsOver));
            }
        }

        /// <inheritdoc/>
        public override long NextDeadline => _heartbeat;

        private int Interval => _channel == null ? DefaultHeartbeat : _channel.Heartbeat;

        /// <summary>Sends an event without a name to this client alone.</summary>
        public void Send(string data)
        {
            Send(null, data, null);
        }

        /// <summary>Sends an event to this client alone, ahead of what the channel has published. What was sent before the handler returns is not lost.</summary>
        /// <exception cref="ArgumentException">The name or the id holds a line end.</exception>
        /// <exception cref="InvalidOperationException"><see cref="Complete"/> was called.</exception>
        public void Send(string? name, string data, string? id)
        {
            Own().Publish(name, data, id);
        }

        /// <summary>Ends the stream when the client has been sent what there is for it alone.</summary>
        public void Complete()
        {
            lock (_gate)
            {
                _completed = true;
                if (_own != null)
                {
                    _own.Complete();
                }
            }

            Wake();
        }

        /// <inheritdoc/>
        public override bool Begin(HttpExchange exchange, long now)
        {
            HttpResponse response = exchange.Response;
            if (response.Status == StatusCode.None)
            {
                response.Status = StatusCode.Ok;
            }

            response.ContentType = "text/event-stream";
            response.AddField("Cache-Control", "no-cache");
            _retry = _channel == null ? 0 : _channel.Retry;
            Rest(now);
            if (_shared != null)
            {
                _shared.Begin();
            }

            lock (_gate)
            {
                _begun = true;
                if (_private != null)
                {
                    _private.Begin();
                }
            }

            return true;
        }

        /// <inheritdoc/>
        public override int Fill(byte[] buffer, int offset, int count, long now)
        {
            int at = offset;
            if (_retry > 0)
            {
                at = EventFormat.WriteRetry(_retry, buffer, at);
                _retry = 0;
            }

            int end = offset + count;
            if (_shared != null)
            {
                at += _shared.TakeRest(buffer, at, end - at);
            }

            if (_shared == null || !_shared.IsInMessage)
            {
                at += TakeOwn(buffer, at, end);
                if (_shared != null && !_completed && (_private == null || !_private.IsInMessage))
                {
                    at += _shared.Take(buffer, at, end - at);
                }
            }

            if (at == offset && now >= _heartbeat && count >= CommentLength)
            {
                // A comment: a line that begins with a colon.
                buffer[at++] = (byte)':';
                buffer[at++] = (byte)'\n';
                buffer[at++] = (byte)'\n';
            }

            if (at > offset)
            {
                Rest(now);
            }

            return at - offset;
        }

        /// <inheritdoc/>
        public override void HandleStop(long now)
        {
            Complete();
        }

        /// <inheritdoc/>
        public override void HandleEnd()
        {
            if (_shared != null)
            {
                _shared.Leave();
            }

            lock (_gate)
            {
                if (_private != null)
                {
                    _private.Leave();
                }
            }
        }

        /// <summary>The number that the client had last, or -1.</summary>
        internal static long LastNumber(HttpRequest request)
        {
            if (!request.TryGetField("Last-Event-ID", out Utf8Slice value) || value.Count == 0 || value.Count > 18)
            {
                return -1;
            }

            long number = 0;
            for (int i = 0; i < value.Count; i++)
            {
                int digit = value[i] - '0';
                if (digit < 0 || digit > 9)
                {
                    return -1;
                }

                number = (10 * number) + digit;
            }

            return number;
        }

        private int TakeOwn(byte[] buffer, int at, int end)
        {
            Subscription? own = _private;
            return own == null ? 0 : own.Take(buffer, at, end - at);
        }

        /// <summary>Starts the time without an event anew.</summary>
        private void Rest(long now)
        {
            int interval = Interval;
            _heartbeat = interval <= 0 ? NoDeadline : now + interval;
        }

        private EventChannel Own()
        {
            lock (_gate)
            {
                if (_own == null)
                {
                    if (_completed)
                    {
                        throw new InvalidOperationException("The stream is complete.");
                    }

                    _own = new EventChannel();
                    _private = new Subscription(_own.Broadcast, this, -1);
                    if (_begun)
                    {
                        _private.Begin();
                    }
                }

                return _own;
            }
        }
    }
}
