using System.Device.Gpio;

namespace MicroHttp.Boards
{
    /// <summary>An LED at a pin.</summary>
    public sealed class GpioLed : ILed
    {
        private readonly GpioPin _pin;
        private readonly bool _litByLow;
        private bool _isOn;

        /// <summary>An LED at <paramref name="pin"/> that is lit by the high level, and off at first.</summary>
        public GpioLed(GpioController controller, int pin, string name, string color)
            : this(controller, pin, name, color, false)
        {
        }

        /// <summary>An LED that is off at first.</summary>
        /// <param name="controller">The pins of the board.</param>
        /// <param name="pin">The number of the pin.</param>
        /// <param name="name">What is written beside it on the board.</param>
        /// <param name="color">Its colour, as CSS names it.</param>
        /// <param name="litByLow">Whether the low level lights it: it is wired to the supply and not to ground.</param>
        public GpioLed(GpioController controller, int pin, string name, string color, bool litByLow)
        {
            Name = name;
            Color = color;
            _litByLow = litByLow;
            _pin = controller.OpenPin(pin, PinMode.Output);
            Write();
        }

        /// <inheritdoc/>
        public string Name { get; }

        /// <inheritdoc/>
        public string Color { get; }

        /// <inheritdoc/>
        public bool IsOn
        {
            get => _isOn;
            set
            {
                _isOn = value;
                Write();
            }
        }

        private void Write()
        {
            _pin.Write(_isOn != _litByLow ? PinValue.High : PinValue.Low);
        }
    }
}
