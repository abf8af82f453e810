using System;

namespace MicroHttp.Boards
{
    /// <summary>Writes to the serial line how the network does: the address to open in a browser is there.</summary>
    public sealed class SerialNetworkLog : INetworkObserver
    {
        /// <inheritdoc/>
        public void Listening(string address, int port)
        {
            Write(port == 80 ? "http://" + address + "/" : "http://" + address + ":" + port.ToString() + "/");
        }

        /// <inheritdoc/>
        public void Lost()
        {
            Write("the network has gone");
        }

        /// <inheritdoc/>
        public void Failed(Exception exception)
        {
            Write("cannot listen: " + exception.Message);
        }

        internal static void Write(string line)
        {
            Console.WriteLine("MicroHttp: " + line);
        }
    }
}
