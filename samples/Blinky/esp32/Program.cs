using System.Device.Gpio;
using MicroHttp.Boards;
using nanoFramework.Hardware.Esp32;

namespace Blinky
{
    /// <summary>Blinky on an ESP32 development board: the LED and the button that are on it, and the application of every other board.</summary>
    public static class Program
    {
        /// <summary>The entry point of the device.</summary>
        public static void Main()
        {
            GpioController pins = new GpioController();
            ILed[] leds = new ILed[]
            {
                // What most boards have; others are added here.
                new GpioLed(pins, Gpio.IO02, "D2", "dodgerblue"),
            };
            GpioButton boot = new GpioButton(pins, Gpio.IO00);

            // A sensor such as MAX6577 at pin 4: new PulseThermometer(Gpio.IO04, 1).
            BlinkyApp app = new BlinkyApp(new Esp32Board(leds, boot, new NoThermometer()), "I:\\");
            WifiServer wifi = new WifiServer(app);
            app.Counters = wifi.Server.Counters;
            app.Temperatures.Start();
            wifi.Run();
        }
    }
}
