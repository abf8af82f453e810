using System;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>The places of connections that other threads have woken, until their loop looks.</summary>
    internal sealed class WakeList
    {
        private readonly object _gate = new object();
        private int[] _woken = new int[16];
        private int[] _waking = new int[16];
        private int _count;

        /// <summary>Adds a place, from any thread.</summary>
        /// <returns>Whether it is the first since <see cref="Take"/>, so that the loop has to be woken.</returns>
        public bool Add(int index)
        {
            lock (_gate)
            {
                if (_count == _woken.Length)
                {
                    Array.Resize(ref _woken, 2 * _count);
                }

                _woken[_count++] = index;
                return _count == 1;
            }
        }

        /// <summary>Takes what has been added; what is added from now on goes to another array.</summary>
        /// <param name="indexes">Valid until the next call.</param>
        /// <returns>How many there are.</returns>
        public int Take(out int[] indexes)
        {
            lock (_gate)
            {
                int count = _count;
                indexes = _woken;
                if (count > 0)
                {
                    _woken = _waking;
                    _waking = indexes;
                    _count = 0;
                }

                return count;
            }
        }
    }
}
