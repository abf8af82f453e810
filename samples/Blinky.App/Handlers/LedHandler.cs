using MicroHttp;
using MicroHttp.Boards;

namespace Blinky
{
    /// <summary>The LEDs, numbered from 1 as they are on the board.</summary>
    [HttpHandler("/api/leds")]
    public sealed class LedHandler
    {
        private readonly ILed[] _leds;
        private readonly LedState[] _states;

        /// <summary>Switches <paramref name="leds"/>.</summary>
        public LedHandler(ILed[] leds)
        {
            _leds = leds;
            _states = new LedState[leds.Length];
            for (int i = 0; i < leds.Length; i++)
            {
                _states[i] = new LedState { Id = (byte)(i + 1), Name = leds[i].Name, Color = leds[i].Color };
            }
        }

        /// <summary>All LEDs: <c>GET /api/leds</c>.</summary>
        [HttpGet]
        public LedState[] List()
        {
            for (int i = 0; i < _leds.Length; i++)
            {
                _states[i].On = _leds[i].IsOn;
            }

            return _states;
        }

        /// <summary>One LED: <c>GET /api/leds/3</c>; null is answered 404.</summary>
        [HttpGet("{id}")]
        public LedState? Read(byte id)
        {
            if (id == 0 || id > _leds.Length)
            {
                return null;
            }

            LedState state = _states[id - 1];
            state.On = _leds[id - 1].IsOn;
            return state;
        }

        /// <summary>Switches an LED: <c>PUT /api/leds/3</c> with <c>{"on":true}</c>.</summary>
        [HttpPut("{id}")]
        public LedState? Write(byte id, LedChange change)
        {
            if (id != 0 && id <= _leds.Length)
            {
                _leds[id - 1].IsOn = change.On;
            }

            return Read(id);
        }

        /// <summary>Switches an LED to what it is not: <c>POST /api/leds/3/toggle</c>.</summary>
        [HttpPost("{id}/toggle")]
        public LedState? Toggle(byte id)
        {
            if (id != 0 && id <= _leds.Length)
            {
                _leds[id - 1].IsOn = !_leds[id - 1].IsOn;
            }

            return Read(id);
        }
    }
}
