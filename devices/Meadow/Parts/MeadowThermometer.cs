using System;
using Meadow.Peripherals.Sensors;
using Meadow.Units;

namespace MicroHttp.Boards
{
    /// <summary>A temperature sensor of Meadow.Foundation, which measures in the background.</summary>
    public sealed class MeadowThermometer : IThermometer
    {
        private readonly ITemperatureSensor _sensor;

        /// <summary>Lets <paramref name="sensor"/> measure once a second, unless it does already.</summary>
        public MeadowThermometer(ITemperatureSensor sensor)
        {
            _sensor = sensor;
            if (!sensor.IsSampling)
            {
                sensor.StartUpdating(TimeSpan.FromSeconds(1));
            }
        }

        /// <summary>What was measured last.</summary>
        /// <returns>False while nothing was.</returns>
        public bool TryRead(out float celsius)
        {
            Temperature? temperature = _sensor.Temperature;
            celsius = temperature == null ? 0 : (float)temperature.Value.Celsius;
            return temperature != null;
        }
    }
}
