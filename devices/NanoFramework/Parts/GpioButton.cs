using System;
using System.Device.Gpio;

namespace MicroHttp.Boards
{
    /// <summary>A push button between a pin and ground, with the pull-up resistor of the processor: as BOOT is on most ESP32 boards.</summary>
    public sealed class GpioButton : IButton
    {
        private const int DebounceMilliseconds = 20;

        private readonly GpioPin _pin;
        private int _presses;

        /// <summary>A button at <paramref name="pin"/>.</summary>
        public GpioButton(GpioController controller, int pin)
        {
            _pin = controller.OpenPin(pin, PinMode.InputPullUp);
            _pin.DebounceTimeout = TimeSpan.FromMilliseconds(DebounceMilliseconds);
            _pin.ValueChanged += OnValueChanged;
        }

        /// <inheritdoc/>
        public bool IsPressed => _pin.Read() == PinValue.Low;

        /// <inheritdoc/>
        public int Presses => _presses;

        private void OnValueChanged(object sender, PinValueChangedEventArgs e)
        {
            if (e.ChangeType == PinEventTypes.Falling)
            {
                _presses++;
            }
        }
    }
}
