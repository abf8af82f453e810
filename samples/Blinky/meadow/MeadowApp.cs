using System;
using System.IO;
using System.Threading.Tasks;
using Meadow;
using Meadow.Devices;
using Meadow.Foundation.Leds;
using Meadow.Foundation.Sensors.Buttons;
using Meadow.Foundation.Sensors.Temperature;
using Meadow.Hardware;
using MicroHttp.Boards;

namespace Blinky
{
    /// <summary>Blinky on a Meadow F7 Feather: the LED that is on it, a button at D03, and a TMP36 at A00.</summary>
    public class MeadowApp : App<F7FeatherV2>
    {
        private BlinkyApp? _app;

        /// <summary>Makes the board and the application.</summary>
        public override Task Initialize()
        {
            IF7FeatherPinout pins = Device.Pins;
            var leds = new ILed[]
            {
                new MeadowLed(new RgbPwmLed(pins.OnboardLedRed, pins.OnboardLedGreen, pins.OnboardLedBlue), "RGB", "white"),
                new MeadowLed(new Led(pins.D02), "D02", "red"),
            };
            var button = new MeadowButton(new PushButton(pins.D03));
            var thermometer = new MeadowThermometer(new AnalogTemperature(pins.A00, AnalogTemperature.KnownSensorType.TMP36));
            _app = new BlinkyApp(new MeadowBoard(Device, leds, button, thermometer), Path.Combine(AppContext.BaseDirectory, "wwwroot"));
            return base.Initialize();
        }

        /// <summary>Serves.</summary>
        public override Task Run()
        {
            var server = new MeadowServer(_app!, Device.NetworkAdapters.Primary<IWiFiNetworkAdapter>());
            _app!.Counters = server.Server.Counters;
            _app.Temperatures.Start();
            server.Start();
            return base.Run();
        }
    }
}
