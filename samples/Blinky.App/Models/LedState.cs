using MicroHttp;

namespace Blinky
{
    /// <summary>An LED.</summary>
    [JsonModel]
    public sealed class LedState
    {
        /// <summary>Its number, from 1.</summary>
        public byte Id { get; set; }

        /// <summary>What is written beside it.</summary>
        public string Name { get; set; } = "";

        /// <summary>Its colour, as CSS names it.</summary>
        public string Color { get; set; } = "";

        /// <summary>Whether it is lit.</summary>
        public bool On { get; set; }
    }
}
