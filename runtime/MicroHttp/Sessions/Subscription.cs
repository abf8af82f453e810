namespace MicroHttp.Hosting
{
    /// <summary>A client's place in a <see cref="Broadcast"/>.</summary>
    internal sealed class Subscription
    {
        private readonly Broadcast _source;
        private readonly Session _owner;
        private long _cursor;
        private BroadcastBlock? _block;
        private int _taken;
        private bool _woken;
        private bool _lost;

        /// <summary>Begins behind the messages up to <paramref name="after"/>; with -1 as a new client does.</summary>
        public Subscription(Broadcast source, Session owner, long after)
        {
            _source = source;
            _owner = owner;
            _cursor = source.Begin(after);
        }

        /// <summary>Its place in the broadcast's table, under whose lock it is; -1 while it is not there.</summary>
        public int Index { get; set; } = -1;

        /// <summary>The messages that the client missed because it was behind.</summary>
        public int Missed { get; private set; }

        /// <summary>Whether only a part of a message has been taken, so that nothing else may come between.</summary>
        public bool IsInMessage => _block != null;

        /// <summary>Whether no more will come: the channel is complete, or the client is disconnected because it was behind.</summary>
        public bool IsOver
        {
            get
            {
                lock (_source.Gate)
                {
                    return _lost || (_block == null && _source.IsOver(_cursor));
                }
            }
        }

        /// <summary>Starts to be woken.</summary>
        public void Begin()
        {
            _source.Add(this);
        }

        /// <summary>Leaves.</summary>
        public void Leave()
        {
            _source.Remove(this);
        }

        /// <summary>Copies as many messages as fit, whole ones where they do fit at all.</summary>
        /// <returns>How many octets were copied.</returns>
        public int Take(byte[] buffer, int offset, int count)
        {
            lock (_source.Gate)
            {
                _woken = false;
                int at = offset;
                int end = offset + count;
                while (at < end && !_lost)
                {
                    if (_block == null && !TryNext(end - at, at > offset ? count : 0))
                    {
                        break;
                    }

                    at += TakePart(_block!, buffer, at, end);
                }

                return at - offset;
            }
        }

        /// <summary>Copies what is left of a message that was taken in part.</summary>
        /// <returns>How many octets were copied.</returns>
        public int TakeRest(byte[] buffer, int offset, int count)
        {
            lock (_source.Gate)
            {
                return _block == null ? 0 : TakePart(_block, buffer, offset, offset + count);
            }
        }

        /// <summary>Wakes the client, unless it was woken and has not come yet. Called under the broadcast's lock.</summary>
        public void Wake()
        {
            if (!_woken)
            {
                _woken = true;
                _owner.Wake();
            }
        }

        /// <summary>Lets go of a message that was taken in part. Called under the broadcast's lock.</summary>
        public void Release()
        {
            if (_block != null)
            {
                _block.Readers--;
                _block = null;
            }
        }

        /// <summary>Begins the next message. One that fits <paramref name="whole"/> octets, and not the <paramref name="room"/> that is left of them, waits for the next turn.</summary>
        private bool TryNext(int room, int whole)
        {
            BroadcastBlock? next = _source.Next(ref _cursor, out int missed);
            Missed += missed;
            if (next == null)
            {
                _lost = missed > 0;
                return false;
            }

            if (next.Count > room && next.Count <= whole)
            {
                return false;
            }

            _cursor = next.Version;
            _block = next;
            _block.Readers++;
            _taken = 0;
            return true;
        }

        private int TakePart(BroadcastBlock block, byte[] buffer, int at, int end)
        {
            int part = block.Count - _taken;
            part = part < end - at ? part : end - at;
            Octets.Copy(block.Buffer, _taken, buffer, at, part);
            _taken += part;
            if (_taken == block.Count)
            {
                Release();
            }

            return part;
        }
    }
}
