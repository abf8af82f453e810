namespace System.Device.Wifi
{
    public delegate void AvailableNetworksChangedEventHandler(WifiAdapter sender, object e);

    public sealed class WifiAdapter : IDisposable
    {
        public WifiConnectionResult Connect(WifiAvailableNetwork availableNetwork, WifiReconnectionKind reconnectionKind, string passwordCredential) => throw null;
        public WifiConnectionResult Connect(string ssid, WifiReconnectionKind reconnectionKind, string passwordCredential) => throw null;
        public void Disconnect() => throw null;
        public static WifiAdapter[] FindAllAdapters() => throw null;
        public void SetDeviceName(string deviceName) => throw null;
        public void ScanAsync() => throw null;
        public void Dispose() => throw null;
        public int NetworkInterface { get => throw null; }
        public WifiNetworkReport NetworkReport { get => throw null; }
        public event AvailableNetworksChangedEventHandler AvailableNetworksChanged { add => throw null; remove => throw null; }
        internal WifiAdapter() { }
    }

    public class WifiAvailableNetwork
    {
        public WifiAvailableNetwork() { }
        public string Bsid { get => throw null; }
        public string Ssid { get => throw null; }
        public WifiNetworkKind NetworkKind { get => throw null; }
        public double NetworkRssiInDecibelMilliwatts { get => throw null; }
        public byte SignalBars { get => throw null; }
    }

    public class WifiConnectionResult
    {
        public WifiConnectionStatus ConnectionStatus { get => throw null; }
        internal WifiConnectionResult() { }
    }

    public enum WifiConnectionStatus
    {
        AccessRevoked = 0,
        InvalidCredential = 1,
        NetworkNotAvailable = 2,
        Success = 3,
        Timeout = 4,
        UnspecifiedFailure = 5,
        UnsupportedAuthenticationProtocol = 6,
    }

    public enum WifiNetworkKind
    {
        Adhoc = 0,
        Any = 1,
        Infrastructure = 2,
    }

    public class WifiNetworkReport
    {
        public WifiAvailableNetwork[] AvailableNetworks { get => throw null; }
        internal WifiNetworkReport() { }
    }

    public enum WifiReconnectionKind
    {
        Automatic = 0,
        Manual = 1,
    }
}
