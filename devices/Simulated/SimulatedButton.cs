namespace MicroHttp.Boards
{
    /// <summary>A button in memory, which stays down for a moment when it is pressed.</summary>
    public sealed class SimulatedButton : IPressable
    {
        private const int MillisecondsDown = 600;

        private readonly ServerClock _clock;
        private long _released;
        private int _presses;

        internal SimulatedButton(ServerClock clock)
        {
            _clock = clock;
            _released = clock.Milliseconds;
        }

        /// <inheritdoc/>
        public bool IsPressed => _clock.Milliseconds < _released;

        /// <inheritdoc/>
        public int Presses => _presses;

        /// <inheritdoc/>
        public void Press()
        {
            _presses++;
            _released = _clock.Milliseconds + MillisecondsDown;
        }
    }
}
