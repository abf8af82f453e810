using MicroHttp;

namespace Blinky
{
    /// <summary>The board.</summary>
    [JsonModel]
    public sealed class BoardReport
    {
        /// <summary>What people call it.</summary>
        public string Name { get; set; } = "";

        /// <summary>The processor.</summary>
        public string Processor { get; set; } = "";

        /// <summary>What runs the program.</summary>
        public string Platform { get; set; } = "";

        /// <summary>Octets of memory that can be allocated.</summary>
        public long FreeMemory { get; set; }

        /// <summary>Milliseconds since the board started.</summary>
        public long Uptime { get; set; }
    }
}
