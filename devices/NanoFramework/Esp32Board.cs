using System;
using nanoFramework.Runtime.Native;

namespace MicroHttp.Boards
{
    /// <summary>An ESP32 board, with the parts that it is given.</summary>
    public sealed class Esp32Board : IBoard
    {
        // To know how much is free the interpreter has to collect first, which stops everything for a moment.
        private const int MemoryInterval = 10000;

        private long _freeMemory;
        private long _measured = -MemoryInterval;

        /// <summary>A board with these parts.</summary>
        public Esp32Board(ILed[] leds, IButton button, IThermometer thermometer)
        {
            Leds = leds;
            Button = button;
            Thermometer = thermometer;
            Version version = SystemInfo.Version;
            Platform = ".NET nanoFramework " + version.Major.ToString() + "." + version.Minor.ToString();
        }

        /// <summary>The name of the firmware, such as <c>ESP32_REV3</c>.</summary>
        public string Name => SystemInfo.TargetName;

        /// <inheritdoc/>
        public string Processor => SystemInfo.Platform;

        /// <inheritdoc/>
        public string Platform { get; }

        /// <inheritdoc/>
        public ILed[] Leds { get; }

        /// <inheritdoc/>
        public IButton Button { get; }

        /// <inheritdoc/>
        public IThermometer Thermometer { get; }

        /// <summary>Octets of the managed heap that are free; measured at most every ten seconds.</summary>
        public long FreeMemory
        {
            get
            {
                long now = Uptime;
                if (now - _measured >= MemoryInterval)
                {
                    _measured = now;
                    _freeMemory = nanoFramework.Runtime.Native.GC.Run(false);
                }

                return _freeMemory;
            }
        }

        /// <inheritdoc/>
        public long Uptime => Environment.TickCount64;
    }
}
