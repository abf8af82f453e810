using MicroHttp.Boards;

namespace Blinky
{
    // An assembly of nanoFramework holds 64 KB of byte code: a head that has no room for WebSockets leaves this folder out.
    public sealed partial class BlinkyApp
    {
        private ConsoleHandler? _console;

        partial void OpenConsole(IBoard board)
        {
            _console = new ConsoleHandler(board);
        }
    }
}
