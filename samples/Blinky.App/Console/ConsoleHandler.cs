using MicroHttp;
using MicroHttp.Boards;

namespace Blinky
{
    /// <summary>A console: <c>/api/console</c>.</summary>
    [HttpHandler("/api/console")]
    public sealed class ConsoleHandler
    {
        private readonly IBoard _board;

        /// <summary>A console of <paramref name="board"/>.</summary>
        public ConsoleHandler(IBoard board)
        {
            _board = board;
        }

        /// <summary>Opens a console of its own for each client.</summary>
        [HttpGet]
        public WebSocketSession Open()
        {
            return new ConsoleSession(_board);
        }
    }
}
