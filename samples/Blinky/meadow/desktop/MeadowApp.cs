using System;
using System.IO;
using System.Threading.Tasks;
using Meadow;
using MicroHttp.Boards;

namespace Blinky
{
    /// <summary>The same on a desktop, with simulated parts: http://127.0.0.1:8080/.</summary>
    public class MeadowApp : App<Desktop>
    {
        private BlinkyApp? _app;

        /// <summary>The entry point of the desktop.</summary>
        public static async Task Main(string[] args)
        {
            await MeadowOS.Start(args);
        }

        /// <summary>Makes the board and the application.</summary>
        public override Task Initialize()
        {
            var parts = new SimulatedBoard();
            _app = new BlinkyApp(new MeadowBoard(Device, parts.Leds, parts.Button, parts.Thermometer), Path.Combine(AppContext.BaseDirectory, "wwwroot"));
            return base.Initialize();
        }

        /// <summary>Serves this machine.</summary>
        public override Task Run()
        {
            var server = new MeadowServer(_app!, null) { Port = 8080 };
            _app!.Counters = server.Server.Counters;
            _app.Temperatures.Start();
            server.Start();
            return base.Run();
        }
    }
}
