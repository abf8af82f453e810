using MicroHttp;
using MicroHttp.Boards;

namespace Blinky
{
    /// <summary>A board on the web: its LEDs, its button, its temperature, and the page that shows them.</summary>
    [HttpApplication]
    public sealed partial class BlinkyApp
    {
        private readonly LedHandler _leds;
        private readonly ButtonHandler _button;
        private readonly TemperatureHandler _temperature;
        private readonly BoardHandler _board;
        private readonly ServerHandler _server = new ServerHandler();

        [Mount("/")]
        private readonly FileFolder _page;

        /// <summary>Puts <paramref name="board"/> on the web.</summary>
        /// <param name="board">The board.</param>
        /// <param name="page">The folder of the web page.</param>
        public BlinkyApp(IBoard board, string page)
        {
            Temperatures = new TemperatureLog(board.Thermometer);
            _leds = new LedHandler(board.Leds);
            _button = new ButtonHandler(board.Button);
            _temperature = new TemperatureHandler(Temperatures);
            _board = new BoardHandler(board);
            OpenConsole(board);
            _page = new FileFolder(page);
        }

        /// <summary>The temperatures of the last minutes. Whoever starts the server starts it, too.</summary>
        public TemperatureLog Temperatures { get; }

        /// <summary>What the page tells of the server; null for nothing.</summary>
        public ServerCounters? Counters
        {
            get => _server.Counters;
            set => _server.Counters = value;
        }

        partial void OpenConsole(IBoard board);

        /// <summary>Small applications need no handler class.</summary>
        [HttpGet("/hello")]
        public string Hello()
        {
            return "Hello from a board!\n";
        }
    }
}
