using System;
using System.Threading.Tasks;
using Meadow.Units;

namespace Meadow.Peripherals.Leds
{
    public interface ILed
    {
        bool IsOn { get; set; }
    }

    public enum CommonType
    {
        CommonCathode = 0,
        CommonAnode = 1,
    }
}

namespace Meadow.Peripherals.Sensors
{
    public interface ISensor
    {
    }

    public interface ISensor<T> : ISensor
    {
    }

    public interface ISamplingSensor
    {
        bool IsSampling { get; }
        void StartUpdating(TimeSpan? updateInterval = default);
    }

    public interface ISamplingSensor<UNIT> : ISensor<UNIT>, ISamplingSensor where UNIT : struct
    {
    }

    public interface ITemperatureSensor : ISamplingSensor<Temperature>
    {
        Temperature? Temperature { get; }
    }
}

namespace Meadow.Peripherals.Sensors.Buttons
{
    public interface IButton : ISensor<bool>
    {
        bool State { get; }
        event EventHandler PressStarted;
    }
}
