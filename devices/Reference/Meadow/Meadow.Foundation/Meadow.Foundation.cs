using System;
using Meadow.Hardware;
using Meadow.Peripherals.Leds;
using Meadow.Peripherals.Sensors;
using Meadow.Peripherals.Sensors.Buttons;

namespace Meadow.Foundation.Leds
{
    public class Led : ILed, IDisposable
    {
        public Led(IPin pin) => throw null;
        public bool IsOn { get => throw null; set => throw null; }
        public void Dispose() => throw null;
    }

    public class RgbPwmLed : ILed, IDisposable
    {
        public RgbPwmLed(IPin redPwmPin, IPin greenPwmPin, IPin bluePwmPin, CommonType commonType = CommonType.CommonCathode) => throw null;
        public bool IsOn { get => throw null; set => throw null; }
        public void Dispose() => throw null;
    }
}

namespace Meadow.Foundation.Sensors.Buttons
{
    public class PushButton : PushButtonBase
    {
        public PushButton(IPin inputPin, ResistorMode resistorMode = ResistorMode.InternalPullUp) => throw null;
    }

    public abstract class PushButtonBase : IButton, IDisposable
    {
        internal PushButtonBase() => throw null;
        public bool State { get => throw null; }
        public event EventHandler PressStarted;
        public virtual void Dispose() => throw null;
    }
}

namespace Meadow.Foundation.Sensors.Temperature
{
    public class AnalogTemperature : ITemperatureSensor, IDisposable
    {
        public AnalogTemperature(IPin analogPin, KnownSensorType sensorType, Calibration calibration = default, int sampleCount = 5, TimeSpan? sampleInterval = default) => throw null;
        public Meadow.Units.Temperature? Temperature { get => throw null; protected set => throw null; }
        public bool IsSampling { get => throw null; protected set => throw null; }
        public void StartUpdating(TimeSpan? updateInterval) => throw null;
        public void Dispose() => throw null;

        public enum KnownSensorType
        {
            Custom = 0,
            TMP235 = 1,
            TMP236 = 2,
            TMP35 = 3,
            TMP36 = 4,
            TMP37 = 5,
            LM35 = 6,
            LM45 = 7,
            LM50 = 8,
        }

        public class Calibration
        {
            public Calibration() => throw null;
        }
    }
}
