using System;
using System.Threading;

namespace MicroHttp.Boards
{
    /// <summary>A button of Meadow.Foundation.</summary>
    public sealed class MeadowButton : IButton
    {
        private readonly Meadow.Peripherals.Sensors.Buttons.IButton _button;
        private int _presses;

        /// <summary>Watches <paramref name="button"/>.</summary>
        public MeadowButton(Meadow.Peripherals.Sensors.Buttons.IButton button)
        {
            _button = button;
            button.PressStarted += OnPressStarted;
        }

        /// <inheritdoc/>
        public bool IsPressed => _button.State;

        /// <inheritdoc/>
        public int Presses => _presses;

        private void OnPressStarted(object? sender, EventArgs e)
        {
            Interlocked.Increment(ref _presses);
        }
    }
}
