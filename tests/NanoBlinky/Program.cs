using MicroHttp;
using MicroHttp.Boards;

namespace Blinky
{
    /// <summary>Serves <see cref="BlinkyApp"/> with simulated pins on port 8080, and its page from the internal storage, until the power goes.</summary>
    public static class Program
    {
        /// <summary>The entry point of the device.</summary>
        public static void Main()
        {
            BlinkyApp app = new BlinkyApp(new SimulatedBoard(), "I:\\");
            HttpServer server = new HttpServer(app);
            app.Counters = server.Counters;
            app.Temperatures.Start();

            // The network of the interpreter is that of the machine it runs on, and always there.
            NetworkListener listener = new NetworkListener(new SocketListener(8080));
            listener.NetworkUp("127.0.0.1");
            server.Run(listener);
        }
    }
}
