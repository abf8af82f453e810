using System.Net.NetworkInformation;
using System.Threading;
using nanoFramework.Networking;

namespace MicroHttp.Boards
{
    /// <summary>The Wi-Fi of a board, by the name and password that are stored in its configuration: no application holds a password.</summary>
    public sealed class WifiAdapterNetwork : NetworkAdapter
    {
        private bool _isLost;

        /// <summary>Whether the name of a network is stored. Where it is not, a board waits for ever; <c>nanoff --networkdeployment</c> stores one.</summary>
        public static bool IsConfigured
        {
            get
            {
                Wireless80211Configuration configuration = Configuration();
                return configuration != null && configuration.Ssid != null && configuration.Ssid.Length > 0;
            }
        }

        /// <summary>Tells that the radio has lost its access point, or found it again.</summary>
        public void SetAvailable(bool isAvailable)
        {
            _isLost = !isAvailable;
        }

        /// <inheritdoc/>
        public override string FindAddress()
        {
            // The address of a network that is lost stays for a while.
            NetworkInterface wireless = _isLost ? null : Interface();
            string address = wireless == null ? null : wireless.IPv4Address;
            return address == null || address.Length == 0 || address[0] == '0' ? null : address;
        }

        /// <inheritdoc/>
        public override bool Connect(int milliseconds)
        {
            Wireless80211Configuration configuration = Configuration();
            if (configuration == null || configuration.Ssid == null || configuration.Ssid.Length == 0)
            {
                return false;
            }

            // What is to be connected automatically, the firmware connects; it is only waited for.
            CancellationToken timeout = new CancellationTokenSource(milliseconds).Token;
            bool connected = (configuration.Options & Wireless80211Configuration.ConfigurationOptions.AutoConnect) == Wireless80211Configuration.ConfigurationOptions.AutoConnect
                ? WifiNetworkHelper.Reconnect(false, 0, timeout)
                : WifiNetworkHelper.ConnectDhcp(configuration.Ssid, configuration.Password, System.Device.Wifi.WifiReconnectionKind.Automatic, false, 0, timeout);
            return connected && !_isLost;
        }

        private static NetworkInterface Interface()
        {
            NetworkInterface[] interfaces = NetworkInterface.GetAllNetworkInterfaces();
            for (int i = 0; i < interfaces.Length; i++)
            {
                if (interfaces[i].NetworkInterfaceType == NetworkInterfaceType.Wireless80211)
                {
                    return interfaces[i];
                }
            }

            return null;
        }

        private static Wireless80211Configuration Configuration()
        {
            NetworkInterface wireless = Interface();
            if (wireless == null)
            {
                return null;
            }

            Wireless80211Configuration[] configurations = Wireless80211Configuration.GetAllWireless80211Configurations();
            return wireless.SpecificConfigId < configurations.Length ? configurations[(int)wireless.SpecificConfigId] : null;
        }
    }
}
