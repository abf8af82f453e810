using System;
using Meadow;

namespace MicroHttp.Boards
{
    /// <summary>A Meadow, with the parts that it is given.</summary>
    public sealed class MeadowBoard : IBoard
    {
        private readonly IMeadowDevice _device;
        private readonly ServerClock _clock = new ServerClock();
        private readonly long _started;

        /// <summary>The board <paramref name="device"/> with these parts.</summary>
        public MeadowBoard(IMeadowDevice device, ILed[] leds, IButton button, IThermometer thermometer)
        {
            _device = device;
            _started = _clock.Milliseconds;
            Leds = leds;
            Button = button;
            Thermometer = thermometer;
        }

        /// <inheritdoc/>
        public string Name => _device.Information.Model;

        /// <inheritdoc/>
        public string Processor => _device.Information.ProcessorType;

        /// <inheritdoc/>
        public string Platform => "Meadow.OS " + _device.Information.OSVersion;

        /// <inheritdoc/>
        public ILed[] Leds { get; }

        /// <inheritdoc/>
        public IButton Button { get; }

        /// <inheritdoc/>
        public IThermometer Thermometer { get; }

        /// <summary>Octets of memory that are free; 0 on a desktop, which does not say.</summary>
        public long FreeMemory
        {
            get
            {
                try
                {
                    return _device.PlatformOS.GetMemoryAllocationInfo().TotalFree;
                }
                catch (NotSupportedException)
                {
                    return 0;
                }
                catch (NotImplementedException)
                {
                    return 0;
                }
            }
        }

        /// <summary>Milliseconds since this was made.</summary>
        public long Uptime => _clock.Milliseconds - _started;
    }
}
