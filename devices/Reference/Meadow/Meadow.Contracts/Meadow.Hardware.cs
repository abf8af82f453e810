using System;
using System.Collections.Generic;
using System.Net;

namespace Meadow.Hardware
{
    public interface IDeviceInformation
    {
        string Model { get; }
        string ProcessorType { get; }
        string OSVersion { get; }
    }

    public interface IPin
    {
        string Name { get; }
    }

    public interface I32PinFeatherBoardPinout
    {
        IPin A00 { get; }
        IPin D02 { get; }
        IPin D03 { get; }
    }

    public interface INetworkAdapter
    {
        string Name { get; }
        bool IsConnected { get; }
        IPAddress IpAddress { get; }
        event NetworkConnectionHandler NetworkConnected;
        event NetworkDisconnectionHandler NetworkDisconnected;
    }

    public interface IWirelessNetworkAdapter : INetworkAdapter
    {
    }

    public interface IWiFiNetworkAdapter : IWirelessNetworkAdapter
    {
    }

    public interface INetworkAdapterCollection : IEnumerable<INetworkAdapter>
    {
        T Primary<T>() where T : INetworkAdapter;
    }

    public interface INetworkAdapterController
    {
        INetworkAdapterCollection NetworkAdapters { get; }
    }

    public delegate void NetworkConnectionHandler(INetworkAdapter sender, NetworkConnectionEventArgs args);

    public delegate void NetworkDisconnectionHandler(INetworkAdapter sender, NetworkDisconnectionEventArgs args);

    public class NetworkConnectionEventArgs : EventArgs
    {
        public NetworkConnectionEventArgs(IPAddress ipAddress, IPAddress subnet, IPAddress gateway) => IpAddress = ipAddress;
        public IPAddress IpAddress { get; }
    }

    public class NetworkDisconnectionEventArgs : EventArgs
    {
    }

    public enum ResistorMode
    {
        Disabled = 0,
        InternalPullDown = 1,
        InternalPullUp = 2,
        ExternalPullDown = 3,
        ExternalPullUp = 4,
    }
}
