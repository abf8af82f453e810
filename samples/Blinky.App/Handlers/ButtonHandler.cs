using MicroHttp;
using MicroHttp.Boards;

namespace Blinky
{
    /// <summary>The button.</summary>
    [HttpHandler("/api/button")]
    public sealed class ButtonHandler
    {
        private readonly IButton _button;
        private readonly ButtonState _state = new ButtonState();

        /// <summary>Watches <paramref name="button"/>.</summary>
        public ButtonHandler(IButton button)
        {
            _button = button;
            _state.Pressable = button is IPressable;
        }

        /// <summary>Whether it is held down, and how often it was pressed.</summary>
        [HttpGet]
        public ButtonState Read()
        {
            _state.Pressed = _button.IsPressed;
            _state.Presses = _button.Presses;
            return _state;
        }

        /// <summary>Presses it, where that takes no finger.</summary>
        [HttpPost("press")]
        public void Press()
        {
            if (!(_button is IPressable pressable))
            {
                throw new HttpException(StatusCode.Conflict, "This button is pressed by a finger.");
            }

            pressable.Press();
        }
    }
}
