using System.Net;
using Meadow.Hardware;

namespace MicroHttp.Boards.Tests.Meadow;

/// <summary>A network adapter whose network comes and goes when a test says so.</summary>
internal sealed class ScriptedAdapter : INetworkAdapter
{
    public event NetworkConnectionHandler? NetworkConnected;

    public event NetworkDisconnectionHandler? NetworkDisconnected;

    public string Name => "wlan0";

    public bool IsConnected { get; private set; }

    public IPAddress IpAddress { get; private set; } = IPAddress.None;

    public bool HasHandlers => NetworkConnected != null || NetworkDisconnected != null;

    public void Connect(string address)
    {
        IsConnected = true;
        IpAddress = IPAddress.Parse(address);
        NetworkConnected?.Invoke(this, new NetworkConnectionEventArgs(IpAddress, IPAddress.None, IPAddress.None));
    }

    public void Disconnect()
    {
        IsConnected = false;
        NetworkDisconnected?.Invoke(this, new NetworkDisconnectionEventArgs());
    }
}
