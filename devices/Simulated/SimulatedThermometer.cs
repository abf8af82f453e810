using System;

namespace MicroHttp.Boards
{
    /// <summary>
    /// A temperature that drifts about that of a room: a step a second, drawn back towards the middle. Each LED that is lit warms the board a little.
    /// </summary>
    public sealed class SimulatedThermometer : IThermometer
    {
        private const float Room = 21.5f;
        private const float WarmthOfLed = 0.8f;
        private const float Return = 0.06f;
        private const float Drift = 0.32f;
        private const int StepMilliseconds = 1000;
        private const int MostSteps = 600;

        private readonly ServerClock _clock;
        private readonly ILed[] _leds;
        private readonly Random _random = new Random(1);
        private float _celsius = Room;
        private long _measured;

        internal SimulatedThermometer(ServerClock clock, ILed[] leds)
        {
            _clock = clock;
            _leds = leds;
            _measured = clock.Milliseconds;
        }

        /// <inheritdoc/>
        public bool TryRead(out float celsius)
        {
            lock (_random)
            {
                long steps = (_clock.Milliseconds - _measured) / StepMilliseconds;
                _measured += steps * StepMilliseconds;
                for (long step = steps < MostSteps ? steps : MostSteps; step > 0; step--)
                {
                    _celsius += (Return * (Middle() - _celsius)) + (Drift * (float)(_random.NextDouble() - 0.5));
                }

                celsius = _celsius;
                return true;
            }
        }

        private float Middle()
        {
            float middle = Room;
            for (int i = 0; i < _leds.Length; i++)
            {
                middle += _leds[i].IsOn ? WarmthOfLed : 0;
            }

            return middle;
        }
    }
}
