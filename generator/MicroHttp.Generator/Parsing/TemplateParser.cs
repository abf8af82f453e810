using System;
using System.Collections.Generic;
using System.Text;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Parsing
{
    /// <summary>Parses a template such as <c>/api/leds/{id:int}</c>. Knows text alone, so that every mistake has its place in it.</summary>
    internal sealed class TemplateParser
    {
        private readonly string _text;
        private readonly string _symbol;
        private readonly int _attribute;
        private readonly bool _isPrefix;
        private readonly List<Problem> _problems;
        private readonly List<string> _names = new List<string>();
        private bool _failed;

        private TemplateParser(string text, string symbol, int attribute, bool isPrefix, List<Problem> problems)
        {
            _text = text;
            _symbol = symbol;
            _attribute = attribute;
            _isPrefix = isPrefix;
            _problems = problems;
        }

        /// <summary>Parses <paramref name="text"/>, which an attribute of <paramref name="symbol"/> takes.</summary>
        /// <param name="isPrefix">Whether other templates follow, so that it cannot end in a catch-all.</param>
        /// <returns>Null when the template is malformed; <paramref name="problems"/> says why.</returns>
        public static TemplateModel? Parse(string text, string symbol, int attribute, bool isPrefix, List<Problem> problems)
        {
            return new TemplateParser(text, symbol, attribute, isPrefix, problems).Parse();
        }

        private TemplateModel? Parse()
        {
            bool isAbsolute = _text.StartsWith("~/", StringComparison.Ordinal);
            int at = isAbsolute ? 2 : _text.StartsWith("/", StringComparison.Ordinal) ? 1 : 0;
            var segments = new List<SegmentModel>();
            while (at < _text.Length && !_failed)
            {
                int end = SegmentEnd(at);
                if (end == at)
                {
                    Fail(at, 1, "an empty segment");
                    break;
                }

                segments.Add(ParseSegment(at, end, isLast: end == _text.Length));
                at = end + 1;
                if (end == _text.Length - 1 && !_isPrefix)
                {
                    // A trailing slash counts: /files/ is not /files.
                    segments.Add(new SegmentModel(EquatableArray<PartModel>.Empty));
                }
            }

            return _failed ? null : new TemplateModel(_text, isAbsolute, segments.ToEquatableArray());
        }

        /// <summary>The next slash outside braces, or the end.</summary>
        private int SegmentEnd(int start)
        {
            bool inVariable = false;
            for (int i = start; i < _text.Length; i++)
            {
                switch (_text[i])
                {
                    case '{' when !inVariable && i + 1 < _text.Length && _text[i + 1] == '{':
                        i++;
                        break;
                    case '{':
                        inVariable = true;
                        break;
                    case '}':
                        inVariable = false;
                        break;
                    case '/' when !inVariable:
                        return i;
                }
            }

            return _text.Length;
        }

        private SegmentModel ParseSegment(int start, int end, bool isLast)
        {
            var parts = new List<PartModel>();
            var literal = new StringBuilder();
            for (int i = start; i < end && !_failed; i++)
            {
                char c = _text[i];
                bool doubled = i + 1 < end && _text[i + 1] == c;
                if ((c == '{' || c == '}') && doubled)
                {
                    literal.Append(c);
                    i++;
                }
                else if (c == '{')
                {
                    int close = _text.IndexOf('}', i, end - i);
                    if (close < 0)
                    {
                        Fail(i, end - i, "a brace that is not closed");
                        break;
                    }

                    if (literal.Length == 0 && parts.Count > 0)
                    {
                        Fail(i, close + 1 - i, "two variables with nothing between them");
                        break;
                    }

                    AddLiteral(parts, literal);
                    VariableModel? variable = new VariableParser(this, i, close).Parse();
                    if (variable != null)
                    {
                        parts.Add(new PartModel("", variable));
                    }

                    i = close;
                }
                else
                {
                    CheckLiteral(i, end);
                    literal.Append(c);
                }
            }

            AddLiteral(parts, literal);
            var segment = new SegmentModel(parts.ToEquatableArray());
            CheckSegment(segment, start, end, isLast);
            return segment;
        }

        private static void AddLiteral(List<PartModel> parts, StringBuilder literal)
        {
            if (literal.Length != 0)
            {
                parts.Add(new PartModel(literal.ToString(), null));
                literal.Clear();
            }
        }

        private void CheckLiteral(int at, int end)
        {
            char c = _text[at];
            if (c == '}')
            {
                Fail(at, 1, "a closing brace without an opening one");
            }
            else if (c == '?' || c == '#' || c == '\\' || c < ' ' || c == '\x7F')
            {
                Fail(at, 1, "a character that no path can have");
            }
            else if (c == '%' && at + 2 < end && Uri.IsHexDigit(_text[at + 1]) && Uri.IsHexDigit(_text[at + 2]))
            {
                Fail(at, 3, "a percent-encoded character; write the character itself");
            }
            else if (char.IsSurrogate(c) && !char.IsSurrogatePair(_text, at) && !(at > 0 && char.IsSurrogatePair(_text, at - 1)))
            {
                Fail(at, 1, "half of a surrogate pair");
            }
        }

        private void CheckSegment(SegmentModel segment, int start, int end, bool isLast)
        {
            if (_failed)
            {
                return;
            }

            if (segment.IsLiteral && (segment.Literal == "." || segment.Literal == ".."))
            {
                Fail(start, end - start, "a dot segment, which no path can have");
                return;
            }

            foreach (PartModel part in segment.Parts)
            {
                VariableModel? variable = part.Variable;
                if (variable == null || (!variable.IsCatchAll && !variable.IsOptional))
                {
                    continue;
                }

                string what = variable.IsCatchAll ? "a catch-all" : "an optional variable";
                if (_isPrefix)
                {
                    Fail(variable.Start, variable.Length, what + ", which a prefix cannot have");
                }
                else if (!isLast)
                {
                    Fail(variable.Start, variable.Length, what + " that is not the last segment");
                }
                else if (segment.Parts.Count != 1)
                {
                    Fail(variable.Start, variable.Length, what + " that is not a segment of its own");
                }
            }
        }

        private void Fail(int start, int length, string reason)
        {
            Fail(DiagnosticIds.MalformedTemplate, start, length, _text, reason);
        }

        private void Fail(string id, int start, int length, params string[] arguments)
        {
            if (!_failed)
            {
                _failed = true;
                _problems.Add(Problem.InTemplate(id, _symbol, _attribute, start, length, arguments));
            }
        }

        /// <summary>Parses what stands between the braces at <c>_open</c> and <c>_close</c>.</summary>
        private readonly struct VariableParser
        {
            private readonly TemplateParser _parser;
            private readonly int _open;
            private readonly int _close;

            public VariableParser(TemplateParser parser, int open, int close)
            {
                _parser = parser;
                _open = open;
                _close = close;
            }

            public VariableModel? Parse()
            {
                string text = _parser._text;
                int at = _open + 1;
                while (at < _close && text[at] == '*' && at < _open + 3)
                {
                    at++;
                }

                bool isCatchAll = at > _open + 1;
                int end = _close;
                bool isOptional = end > at && text[end - 1] == '?';
                end -= isOptional ? 1 : 0;
                int colon = text.IndexOf(':', at, end - at);
                int nameEnd = colon < 0 ? end : colon;
                string name = text.Substring(at, nameEnd - at);
                if (!IsName(name))
                {
                    _parser.Fail(_open, _close + 1 - _open, NameMistake(name));
                    return null;
                }

                foreach (string other in _parser._names)
                {
                    if (string.Equals(other, name, StringComparison.OrdinalIgnoreCase))
                    {
                        _parser.Fail(_open, _close + 1 - _open, "a second variable named '" + name + "'");
                        return null;
                    }
                }

                _parser._names.Add(name);
                if (isCatchAll && isOptional)
                {
                    _parser.Fail(end, 1, "a question mark behind a catch-all, which may be empty anyway");
                    return null;
                }

                var constraints = new List<ConstraintModel>();
                while (colon >= 0 && colon < end)
                {
                    int next = ConstraintEnd(text, colon + 1, end);
                    ConstraintModel? constraint = ParseConstraint(colon + 1, next);
                    if (constraint == null)
                    {
                        return null;
                    }

                    constraints.Add(constraint);
                    colon = next;
                }

                return new VariableModel(name, isCatchAll, isOptional, constraints.ToEquatableArray(), _open, _close + 1 - _open);
            }

            private static int ConstraintEnd(string text, int start, int end)
            {
                int depth = 0;
                for (int i = start; i < end; i++)
                {
                    depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
                    if (text[i] == ':' && depth <= 0)
                    {
                        return i;
                    }
                }

                return end;
            }

            private ConstraintModel? ParseConstraint(int start, int end)
            {
                string text = _parser._text.Substring(start, end - start);
                ConstraintModel? constraint = ConstraintParser.Parse(text, start, out string? mistake);
                if (constraint == null)
                {
                    string id = mistake == null ? DiagnosticIds.UnknownConstraint : DiagnosticIds.ConstraintArgument;
                    _parser.Fail(id, start, Math.Max(1, end - start), mistake == null ? new[] { text } : new[] { text, mistake });
                }

                return constraint;
            }

            private static bool IsName(string name)
            {
                foreach (char c in name)
                {
                    if (!char.IsLetterOrDigit(c) && c != '_' && c != '-' && c != '.')
                    {
                        return false;
                    }
                }

                return name.Length != 0;
            }

            private static string NameMistake(string name)
            {
                return name.Length == 0 ? "a variable without a name"
                    : name.IndexOf('=') >= 0 ? "a default value; give the parameter the default instead"
                    : "a variable name with a character other than letters, digits, '_', '-' and '.'";
            }
        }
    }
}
