using System;

namespace MicroHttp.Corpus
{
    /// <summary>A clock that a test turns. Its wall clock is not set unless a test sets it.</summary>
    internal sealed class ManualClock : ServerClock
    {
        public long Now { get; set; } = 1000;

        public DateTime UtcNow { get; set; }

        public override long Milliseconds => Now;

        public override long Microseconds => 1000 * Now;

        public override bool TryGetUtcNow(out DateTime utcNow)
        {
            utcNow = UtcNow;
            return UtcNow.Ticks != 0;
        }
    }
}
