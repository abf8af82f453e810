using MicroHttp;
using MicroHttp.Boards;

namespace Blinky
{
    /// <summary>What the board is, and what can be asked of it.</summary>
    [HttpHandler("/api")]
    public sealed class BoardHandler
    {
        private readonly IBoard _board;
        private readonly BoardReport _report = new BoardReport();

        /// <summary>Tells of <paramref name="board"/>.</summary>
        public BoardHandler(IBoard board)
        {
            _board = board;
            _report.Name = board.Name;
            _report.Processor = board.Processor;
            _report.Platform = board.Platform;
        }

        /// <summary>What the board is and how it does.</summary>
        [HttpGet("board")]
        public BoardReport Board()
        {
            _report.FreeMemory = _board.FreeMemory;
            _report.Uptime = _board.Uptime;
            return _report;
        }

        /// <summary>The route table of this application.</summary>
        [HttpGet("routes")]
        public RouteInfo[] Routes()
        {
            return RouteTable.Routes;
        }
    }
}
