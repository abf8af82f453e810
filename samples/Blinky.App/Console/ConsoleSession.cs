using MicroHttp;
using MicroHttp.Boards;

namespace Blinky
{
    /// <summary>One client of the console: each message is a command, and each has one message for an answer.</summary>
    public sealed class ConsoleSession : WebSocketSession
    {
        private const string Help = "on N, off N: an LED\nleds, temperature, button, memory: what the board says\nexit: the end";

        private readonly IBoard _board;

        /// <summary>Commands <paramref name="board"/>.</summary>
        public ConsoleSession(IBoard board)
        {
            _board = board;
            MaximumMessage = 64;
        }

        /// <inheritdoc/>
        protected override void OnOpen()
        {
            SendText(_board.Name + ". Type help.");
        }

        /// <inheritdoc/>
        protected override void OnText(Utf8Slice text)
        {
            string command = text.ToString().Trim();
            if (command == "exit")
            {
                Close();
                return;
            }

            SendText(Answer(command));
        }

        private string Answer(string command)
        {
            switch (command)
            {
                case "help":
                    return Help;
                case "leds":
                    return Leds();
                case "temperature":
                    return _board.Thermometer.TryRead(out float celsius) ? Tenths((int)(celsius * 10)) + " degrees" : "the thermometer does not answer";
                case "button":
                    return (_board.Button.IsPressed ? "held down, " : "not held, ") + _board.Button.Presses.ToString() + " presses";
                case "memory":
                    return _board.FreeMemory.ToString() + " octets free";
                default:
                    return Switch(command);
            }
        }

        private string Switch(string command)
        {
            int space = command.IndexOf(' ');
            string verb = space < 0 ? "" : command.Substring(0, space);
            int number = space < 0 ? 0 : Number(command.Substring(space + 1));
            if (verb != "on" && verb != "off")
            {
                return "there is no " + command + "; try help";
            }

            if (number < 1 || number > _board.Leds.Length)
            {
                return "there are LEDs from 1 to " + _board.Leds.Length.ToString();
            }

            _board.Leds[number - 1].IsOn = verb == "on";
            return Leds();
        }

        private string Leds()
        {
            string text = "";
            for (int i = 0; i < _board.Leds.Length; i++)
            {
                text += (i == 0 ? "" : " ") + _board.Leds[i].Name + (_board.Leds[i].IsOn ? " on" : " off");
            }

            return text;
        }

        private static int Number(string text)
        {
            return text.Length == 1 && text[0] >= '0' && text[0] <= '9' ? text[0] - '0' : 0;
        }

        private static string Tenths(int tenths)
        {
            return (tenths / 10).ToString() + "." + (tenths < 0 ? -tenths % 10 : tenths % 10).ToString();
        }
    }
}
