using System;
using System.Collections.Generic;

namespace MicroHttp.Testing
{
    /// <summary>A clock that stands still until a test turns it. Begins at midnight of 1 January 2026, UTC.</summary>
    public sealed class TestClock : ServerClock
    {
        private readonly List<TestClient> _clients = new List<TestClient>();
        private long _milliseconds = 1000;

        /// <summary>The wall clock, which goes forward with <see cref="Advance(int)"/>; null for a board that was not told the time.</summary>
        public DateTime? UtcNow { get; set; } = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

        /// <inheritdoc/>
        public override long Milliseconds => _milliseconds;

        /// <inheritdoc/>
        public override long Microseconds => _milliseconds * 1000;

        /// <inheritdoc/>
        public override bool TryGetUtcNow(out DateTime utcNow)
        {
            utcNow = UtcNow ?? default;
            return UtcNow != null;
        }

        /// <summary>Turns the clock forward. Whatever a server had to do by then, such as to close idle connections, it does at its time.</summary>
        /// <exception cref="ArgumentOutOfRangeException">Time goes forward only.</exception>
        public void Advance(int milliseconds)
        {
            if (milliseconds < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(milliseconds));
            }

            long until = _milliseconds + milliseconds;
            for (long next = NextDeadline(); next <= until; next = NextDeadline())
            {
                GoTo(Math.Max(next, _milliseconds));
            }

            GoTo(until);
        }

        /// <summary>Turns the clock forward.</summary>
        /// <exception cref="ArgumentOutOfRangeException">Time goes forward only, and at most 24 days at once.</exception>
        public void Advance(TimeSpan time)
        {
            if (time < TimeSpan.Zero || time.TotalMilliseconds > int.MaxValue)
            {
                throw new ArgumentOutOfRangeException(nameof(time));
            }

            Advance((int)time.TotalMilliseconds);
        }

        internal void Add(TestClient client)
        {
            _clients.Add(client);
        }

        internal void Remove(TestClient client)
        {
            _clients.Remove(client);
        }

        private long NextDeadline()
        {
            long next = long.MaxValue;
            foreach (TestClient client in _clients)
            {
                next = Math.Min(next, client.NextDeadline);
            }

            return next;
        }

        private void GoTo(long milliseconds)
        {
            UtcNow += TimeSpan.FromMilliseconds(milliseconds - _milliseconds);
            _milliseconds = milliseconds;
            foreach (TestClient client in _clients)
            {
                client.OnTime();
            }
        }
    }
}
