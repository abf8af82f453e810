namespace MicroHttp.Boards
{
    /// <summary>A board: what it is and what is on it.</summary>
    public interface IBoard
    {
        /// <summary>What people call it, such as <c>ESP32 DevKit</c>.</summary>
        string Name { get; }

        /// <summary>The processor, such as <c>ESP32, 240 MHz</c>.</summary>
        string Processor { get; }

        /// <summary>What runs the program, such as <c>.NET nanoFramework 1.17</c>.</summary>
        string Platform { get; }

        /// <summary>Its LEDs. The same array each time.</summary>
        ILed[] Leds { get; }

        /// <summary>Its button.</summary>
        IButton Button { get; }

        /// <summary>Its thermometer.</summary>
        IThermometer Thermometer { get; }

        /// <summary>Octets of memory that can be allocated.</summary>
        long FreeMemory { get; }

        /// <summary>Milliseconds since the board started.</summary>
        long Uptime { get; }
    }
}
