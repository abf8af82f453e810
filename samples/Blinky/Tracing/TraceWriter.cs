using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace Blinky.Tracing
{
    /// <summary>Writes the steps of all connections, a line each, so that they can be read although they mix.</summary>
    internal sealed class TraceWriter(TextWriter output, bool colored)
    {
        private const int StepWidth = 16;
        private const string Reset = "\u001b[0m";
        private const string Faint = "\u001b[90m";

        private static readonly string[] Names = ["", "connect", "request line", "fields", "blank line", "status line", "content", "end"];

        // A colour for each connection, so that the eye can follow one of them.
        private static readonly string[] Connections = ["\u001b[36m", "\u001b[35m", "\u001b[33m", "\u001b[34m", "\u001b[32m", "\u001b[31m"];

        private readonly object _gate = new object();
        private bool _gap = true;

        public void Write(int connection, TraceStep step, string text, TraceColor color)
        {
            var line = new StringBuilder();
            string number = ("#" + connection.ToString(CultureInfo.InvariantCulture)).PadRight(5);
            string name = step == TraceStep.Same ? "" : ((int)step).ToString(CultureInfo.InvariantCulture) + " " + Names[(int)step];
            Add(line, number, Connections[connection % Connections.Length]);
            Add(line, name.PadRight(StepWidth), Faint);
            Add(line, Printable(text), CodeOf(color));
            lock (_gate)
            {
                output.WriteLine(line.ToString().TrimEnd());
                _gap = false;
            }
        }

        /// <summary>Leaves a line empty between exchanges.</summary>
        public void Gap()
        {
            lock (_gate)
            {
                if (!_gap)
                {
                    output.WriteLine();
                    _gap = true;
                }
            }
        }

        private void Add(StringBuilder line, string text, string code)
        {
            if (colored && code.Length > 0)
            {
                line.Append(code).Append(text).Append(Reset);
            }
            else
            {
                line.Append(text);
            }
        }

        private static string CodeOf(TraceColor color) => color switch
        {
            TraceColor.Faint => Faint,
            TraceColor.Request => "\u001b[1;36m",
            TraceColor.Success => "\u001b[1;32m",
            TraceColor.Refusal => "\u001b[1;33m",
            TraceColor.Failure => "\u001b[1;31m",
            _ => "",
        };

        /// <summary>Control characters of a client could drive the terminal.</summary>
        private static string Printable(string text) => string.Create(text.Length, text, static (shown, text) =>
        {
            for (int i = 0; i < shown.Length; i++)
            {
                shown[i] = char.IsControl(text[i]) ? '\u00b7' : text[i];
            }
        });
    }
}
