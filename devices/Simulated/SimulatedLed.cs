namespace MicroHttp.Boards
{
    /// <summary>A light in memory.</summary>
    public sealed class SimulatedLed : ILed
    {
        /// <summary>Makes a light that is off.</summary>
        public SimulatedLed(string name, string color)
        {
            Name = name;
            Color = color;
        }

        /// <inheritdoc/>
        public string Name { get; }

        /// <inheritdoc/>
        public string Color { get; }

        /// <inheritdoc/>
        public bool IsOn { get; set; }
    }
}
