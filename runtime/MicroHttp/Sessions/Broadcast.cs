using System;

namespace MicroHttp.Hosting
{
    /// <summary>
    /// The last messages of a channel, each formatted once, and the clients that take them at their own pace: each has nothing but the number of the last one it took,
    /// so that publishing costs a wake-up for each client and no memory. Safe from any thread; nothing is called back under its lock but <see cref="IWakeUp.Wake"/>.
    /// </summary>
    internal sealed class Broadcast
    {
        private readonly BroadcastBlock[] _blocks;
        private readonly OverflowPolicy _policy;
        private Subscription[] _subscriptions = new Subscription[4];
        private int _count;
        private long _version;
        private bool _completed;

        public Broadcast(int capacity, OverflowPolicy policy)
        {
            if (capacity < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(capacity));
            }

            _policy = policy;
            _blocks = new BroadcastBlock[capacity];
            for (int i = 0; i < capacity; i++)
            {
                _blocks[i] = new BroadcastBlock();
            }
        }

        /// <summary>Held while a message is written.</summary>
        public object Gate => _blocks;

        /// <summary>The clients.</summary>
        public int Count => _count;

        /// <summary>The number of the last message.</summary>
        public long Version
        {
            get
            {
                lock (_blocks)
                {
                    return _version;
                }
            }
        }

        /// <summary>Where a client begins that has taken the messages up to <paramref name="after"/>; -1 for a new client.</summary>
        public long Begin(long after)
        {
            lock (_blocks)
            {
                if (after < 0)
                {
                    return _policy == OverflowPolicy.LatestPerName ? 0 : _version;
                }

                // A number that was never given comes from before a restart: all that there is was missed.
                return after > _version ? 0 : after;
            }
        }

        /// <summary>The block for the next message, with room for so many octets. The caller holds <see cref="Gate"/>, fills it, sets its count, and calls <see cref="Publish"/>.</summary>
        public BroadcastBlock Open(string? name, int octets)
        {
            if (_completed)
            {
                throw new InvalidOperationException("The channel is complete.");
            }

            int index = _policy == OverflowPolicy.LatestPerName ? IndexOf(name) : (int)(_version % _blocks.Length);
            BroadcastBlock block = _blocks[index];
            if (block.Readers > 0)
            {
                // Those who have a part of it go on with the old one.
                block = new BroadcastBlock();
                _blocks[index] = block;
            }

            block.Name = name;
            block.Reserve(octets);
            return block;
        }

        /// <summary>Hands the block of <see cref="Open"/> to all clients. The caller holds <see cref="Gate"/>.</summary>
        public void Publish(BroadcastBlock block)
        {
            _version++;
            block.Version = _version;
            WakeAll();
        }

        /// <summary>Ends the channel: its clients end when they have taken what there is.</summary>
        public void Complete()
        {
            lock (_blocks)
            {
                _completed = true;
                WakeAll();
            }
        }

        public void Add(Subscription subscription)
        {
            lock (_blocks)
            {
                if (_count == _subscriptions.Length)
                {
                    Subscription[] larger = new Subscription[2 * _count];
                    Array.Copy(_subscriptions, 0, larger, 0, _count);
                    _subscriptions = larger;
                }

                subscription.Index = _count;
                _subscriptions[_count++] = subscription;
            }
        }

        public void Remove(Subscription subscription)
        {
            lock (_blocks)
            {
                subscription.Release();
                int index = subscription.Index;
                if (index < 0)
                {
                    return;
                }

                _count--;
                _subscriptions[index] = _subscriptions[_count];
                _subscriptions[index].Index = index;
                _subscriptions[_count] = null!;
                subscription.Index = -1;
            }
        }

        /// <summary>Whether a client that has taken the messages up to <paramref name="cursor"/> has them all, and no more will come. The caller holds <see cref="Gate"/>.</summary>
        public bool IsOver(long cursor)
        {
            return _completed && cursor >= _version;
        }

        /// <summary>The message behind <paramref name="cursor"/>, or null. The caller holds <see cref="Gate"/>.</summary>
        /// <param name="cursor">The number of the last message taken; goes on where messages are gone.</param>
        /// <param name="missed">How many are gone that the client has not taken.</param>
        public BroadcastBlock? Next(ref long cursor, out int missed)
        {
            missed = 0;
            if (cursor >= _version)
            {
                return null;
            }

            if (_policy == OverflowPolicy.LatestPerName)
            {
                return Oldest(cursor);
            }

            long oldest = _version - _blocks.Length + 1;
            if (cursor + 1 < oldest)
            {
                missed = (int)(oldest - cursor - 1);
                cursor = oldest - 1;
                if (_policy == OverflowPolicy.Disconnect)
                {
                    return null;
                }
            }

            return _blocks[(int)(cursor % _blocks.Length)];
        }

        private void WakeAll()
        {
            for (int i = 0; i < _count; i++)
            {
                _subscriptions[i].Wake();
            }
        }

        /// <summary>The block of <paramref name="name"/>; where it has none, one that was not used, or the oldest.</summary>
        private int IndexOf(string? name)
        {
            int oldest = 0;
            for (int i = 0; i < _blocks.Length; i++)
            {
                BroadcastBlock block = _blocks[i];
                if (block.Version > 0 && block.Name == name)
                {
                    return i;
                }

                if (block.Version < _blocks[oldest].Version)
                {
                    oldest = i;
                }
            }

            return oldest;
        }

        private BroadcastBlock? Oldest(long cursor)
        {
            BroadcastBlock? oldest = null;
            for (int i = 0; i < _blocks.Length; i++)
            {
                BroadcastBlock block = _blocks[i];
                if (block.Version > cursor && (oldest == null || block.Version < oldest.Version))
                {
                    oldest = block;
                }
            }

            return oldest;
        }
    }
}
