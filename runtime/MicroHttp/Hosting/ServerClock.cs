using System;

namespace MicroHttp
{
    /// <summary>The two clocks of a server: one that only goes forward, and the wall clock, which a board may not have yet.</summary>
    public class ServerClock
    {
        // A board that has not been told the time starts in 1970, or when its firmware was built.
        private const int FirstCredibleYear = 2024;

        /// <summary>Milliseconds since some start, never going back.</summary>
        public virtual long Milliseconds => Platform.Milliseconds;

        /// <summary>Microseconds since some start, for the times that an observer is told.</summary>
        public virtual long Microseconds => Platform.Microseconds;

        /// <summary>Reads the wall clock.</summary>
        /// <returns>False while it is not set: then no Date is sent, and dates in conditions are ignored.</returns>
        public virtual bool TryGetUtcNow(out DateTime utcNow)
        {
            utcNow = DateTime.UtcNow;
            return utcNow.Year >= FirstCredibleYear;
        }
    }
}
