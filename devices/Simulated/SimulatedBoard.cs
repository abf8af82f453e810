namespace MicroHttp.Boards
{
    /// <summary>
    /// A board in memory. What changes on it changes with its clock and with what is done to it, and in no other way, so that a test that turns the clock sees
    /// the same each time.
    /// </summary>
    public sealed class SimulatedBoard : IBoard
    {
        // The heap fills until it is collected, as that of a board does.
        private const long LargestFreeMemory = 112 * 1024;
        private const long AllocatedPerSecond = 640;
        private const long CollectionSeconds = 48;

        private readonly ServerClock _clock;
        private readonly long _started;

        /// <summary>Makes a board that starts now.</summary>
        public SimulatedBoard()
            : this(new ServerClock())
        {
        }

        /// <summary>Makes a board that goes by <paramref name="clock"/>.</summary>
        public SimulatedBoard(ServerClock clock)
        {
            _clock = clock;
            _started = clock.Milliseconds;
            Leds = new ILed[] { new SimulatedLed("D1", "red"), new SimulatedLed("D2", "gold"), new SimulatedLed("D3", "limegreen"), new SimulatedLed("D4", "dodgerblue") };
            Button = new SimulatedButton(clock);
            Thermometer = new SimulatedThermometer(clock, Leds);
        }

        /// <inheritdoc/>
        public string Name => "Simulated board";

        /// <inheritdoc/>
        public string Processor => SimulatedPlatform.Processor;

        /// <inheritdoc/>
        public string Platform => SimulatedPlatform.Name;

        /// <inheritdoc/>
        public ILed[] Leds { get; }

        /// <summary>The button, which a program can press.</summary>
        public SimulatedButton Button { get; }

        /// <inheritdoc/>
        public IThermometer Thermometer { get; }

        /// <inheritdoc/>
        public long FreeMemory => LargestFreeMemory - (AllocatedPerSecond * (Uptime / 1000 % CollectionSeconds));

        /// <inheritdoc/>
        public long Uptime => _clock.Milliseconds - _started;

        IButton IBoard.Button => Button;
    }
}
