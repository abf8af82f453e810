using Meadow.Hardware;

namespace Meadow.Hardware
{
    public interface IF7FeatherPinout : I32PinFeatherBoardPinout
    {
        IPin OnboardLedBlue { get; }
        IPin OnboardLedGreen { get; }
        IPin OnboardLedRed { get; }
    }
}

namespace Meadow.Devices
{
    public class F7FeatherV2 : F7FeatherBase
    {
        public F7FeatherV2() => throw null;
    }

    public abstract class F7FeatherBase : F7MicroBase
    {
        internal F7FeatherBase() => throw null;
        public IF7FeatherPinout Pins { get => throw null; }
    }

    public abstract class F7MicroBase : IMeadowDevice
    {
        internal F7MicroBase() => throw null;
        public IPlatformOS PlatformOS { get => throw null; protected set => throw null; }
        public IDeviceInformation Information { get => throw null; protected set => throw null; }
        public INetworkAdapterCollection NetworkAdapters { get => throw null; }
    }
}
