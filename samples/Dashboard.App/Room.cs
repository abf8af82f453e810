namespace Dashboard
{
    /// <summary>
    /// A room with a heater that keeps it warm, simulated. Temperatures are in tenths of a degree Celsius, so that a device calculates with integers. A product has a sensor
    /// and a relay here.
    /// </summary>
    public sealed class Room
    {
        private const int Outside = 80;
        private const int FullPower = 1500;
        private const int Band = 20;

        // Thousandths of a degree: the room changes by less than a tenth in a step.
        private int _warmth = 178000;
        private int _steps;

        /// <summary>What it is set to.</summary>
        public Settings Settings { get; } = new Settings();

        /// <summary>The temperature, in tenths of a degree.</summary>
        public int Temperature => _warmth / 1000;

        /// <summary>The relative humidity, in tenths of a percent.</summary>
        public int Humidity { get; private set; } = 460;

        /// <summary>What the heater takes, in watts.</summary>
        public int Power { get; private set; }

        /// <summary>Whether it is warmer than the alarm allows.</summary>
        public bool IsAlarm => Temperature >= Settings.Alarm;

        /// <summary>Lets a second pass.</summary>
        public void Step()
        {
            int missing = Settings.Target - Temperature;
            Power = !Settings.Heating || missing <= 0 ? 0 : missing >= Band ? FullPower : FullPower * missing / Band;
            _warmth += (Power / 3) - ((_warmth - (1000 * Outside)) / 800) + Draught();
            Humidity = 640 - Temperature + (Wave(_steps, 47) * 6) + Wave(_steps, 9);
            _steps++;
        }

        // Somebody opens the door now and then.
        private int Draught()
        {
            return (Wave(_steps, 31) * 40) - (_steps % 97 < 6 ? 400 : 0);
        }

        /// <summary>A triangle from -3 to 3.</summary>
        private static int Wave(int step, int period)
        {
            int at = step % period * 12 / period;
            return at < 6 ? at - 3 : 9 - at;
        }
    }
}
