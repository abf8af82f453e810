using Meadow.Hardware;

namespace Meadow
{
    public class Desktop : IMeadowDevice
    {
        public Desktop() => throw null;
        public IPlatformOS PlatformOS { get => throw null; }
        public IDeviceInformation Information { get => throw null; }
        public INetworkAdapterCollection NetworkAdapters { get => throw null; }
    }
}
