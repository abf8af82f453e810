using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using MicroHttp.Generator.Emission;
using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Html.Emit
{
    /// <summary>
    /// The constant text of a template. Where C# has literals of octets they stand in the assembly's data, at their place in the code. Elsewhere all of it is one field:
    /// an array, or, on a device, a string, since the text of a literal stays in flash and an array would be copied to the heap. It is a field, since every mention of a literal
    /// would make an object for it there.
    /// </summary>
    internal sealed class HtmlConstants
    {
        private const string Field = "Html";
        private const int CommentWidth = 60;

        private readonly StringBuilder _text = new StringBuilder();
        private readonly Dictionary<string, string> _arguments = new Dictionary<string, string>();
        private readonly bool _isForDevice;
        private readonly bool _areLiterals;
        private int _octets;

        public HtmlConstants(RuntimeModel runtime)
        {
            _isForDevice = runtime.Flavor == RuntimeFlavor.Nano;
            _areLiterals = runtime.Flavor == RuntimeFlavor.Modern && runtime.HasOctetLiterals;
        }

        /// <summary>Writes the field, where there is one.</summary>
        public void EmitField(CodeWriter code)
        {
            if (_octets == 0)
            {
                return;
            }

            code.Line("private static readonly " + (_isForDevice ? "string " + Field + " =" : "byte[] " + Field + " = global::MicroHttp.Octets.ToUtf8("));
            EmitLines(Literals(_text.ToString(), ""), _isForDevice ? ";" : ");", code);
            code.Blank();
        }

        /// <summary>Writes the statement that writes <paramref name="text"/>.</summary>
        public void Emit(string text, CodeWriter code)
        {
            if (_areLiterals)
            {
                List<string> literals = Literals(text, "u8");
                code.Line(HtmlNames.Writer + ".Write(response," + (literals.Count == 1 ? " " + literals[0] + ");" : ""));
                if (literals.Count != 1)
                {
                    EmitLines(literals, ");", code);
                }

                return;
            }

            if (!_arguments.TryGetValue(text, out string arguments))
            {
                arguments = Add(text);
                _arguments.Add(text, arguments);
            }

            string shown = text.Length <= CommentWidth ? text : text.Substring(0, CommentWidth) + "...";
            string comment = CSharpText.InComment(shown).Trim();
            code.Line((_isForDevice ? HtmlNames.Writer + ".Write(response, " : "response.Write(") + arguments + ");" + (comment.Length == 0 ? "" : " // " + comment));
        }

        /// <summary>Adds text to the field.</summary>
        /// <returns>The arguments that name it there.</returns>
        private string Add(string text)
        {
            int octets = Encoding.UTF8.GetByteCount(text);
            string arguments = _isForDevice
                ? Field + ", " + Number(_text.Length) + ", " + Number(text.Length) + ", " + Number(octets)
                : Field + ", " + Number(_octets) + ", " + Number(octets);
            _text.Append(text);
            _octets += octets;
            return arguments;
        }

        /// <summary>The text as literals, a line each.</summary>
        private static List<string> Literals(string text, string suffix)
        {
            string[] lines = text.Split('\n');
            return lines
                .Select((line, index) => index + 1 < lines.Length ? line + "\n" : line)
                .Where(static line => line.Length != 0)
                .Select(line => CSharpText.Literal(line) + suffix)
                .ToList();
        }

        private static void EmitLines(List<string> literals, string end, CodeWriter code)
        {
            code.Indent();
            for (int i = 0; i < literals.Count; i++)
            {
                code.Line((i == 0 ? "" : "+ ") + literals[i] + (i + 1 == literals.Count ? end : ""));
            }

            code.Unindent();
        }

        private static string Number(int value)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }
    }
}
