using System;
using System.Device.Gpio;

namespace MicroHttp.Boards
{
    /// <summary>
    /// A temperature sensor whose frequency is proportional to the absolute temperature, such as MAX6577, counted by the pulse counter of an ESP32: no bus, and
    /// nothing for the interpreter to do. A temperature is the mean since the one before.
    /// </summary>
    public sealed class PulseThermometer : IThermometer
    {
        private const float Zero = 273.15f;

        private readonly GpioPulseCounter _counter;
        private readonly float _hertzPerKelvin;
        private long _count;
        private long _ticks;

        /// <summary>A sensor at <paramref name="pin"/>.</summary>
        /// <param name="pin">The number of the pin.</param>
        /// <param name="hertzPerKelvin">What the sensor's own pins are wired to: 4, 1, 0.25 or 0.0625.</param>
        public PulseThermometer(int pin, float hertzPerKelvin)
        {
            _hertzPerKelvin = hertzPerKelvin;
            _counter = new GpioPulseCounter(pin);
            _counter.Polarity = GpioPulsePolarity.Rising;
            _counter.Start();
        }

        /// <inheritdoc/>
        public bool TryRead(out float celsius)
        {
            GpioPulseCount now = _counter.Read();
            long pulses = now.Count - _count;
            long ticks = now.RelativeTime.Ticks - _ticks;
            _count = now.Count;
            _ticks = now.RelativeTime.Ticks;
            if (pulses <= 0 || ticks <= 0)
            {
                celsius = 0;
                return false;
            }

            celsius = (pulses * (float)TimeSpan.TicksPerSecond / ticks / _hertzPerKelvin) - Zero;
            return true;
        }
    }
}
