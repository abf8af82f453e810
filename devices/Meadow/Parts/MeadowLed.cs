namespace MicroHttp.Boards
{
    /// <summary>An LED of Meadow.Foundation.</summary>
    public sealed class MeadowLed : ILed
    {
        private readonly Meadow.Peripherals.Leds.ILed _led;

        /// <summary>An LED.</summary>
        /// <param name="led">The LED, of whatever kind.</param>
        /// <param name="name">What is written beside it on the board.</param>
        /// <param name="color">Its colour, as CSS names it.</param>
        public MeadowLed(Meadow.Peripherals.Leds.ILed led, string name, string color)
        {
            _led = led;
            Name = name;
            Color = color;
        }

        /// <inheritdoc/>
        public string Name { get; }

        /// <inheritdoc/>
        public string Color { get; }

        /// <inheritdoc/>
        public bool IsOn
        {
            get => _led.IsOn;
            set => _led.IsOn = value;
        }
    }
}
