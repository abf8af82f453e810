using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace MicroHttp.Generator.Html.Reading
{
    /// <summary>Cuts a template into text and what stands in double braces.</summary>
    internal sealed class HtmlLexer
    {
        private const string Opening = "{{";
        private const string Closing = "}}";

        private readonly string _text;
        private readonly Action<int, int, string> _refuse;
        private readonly List<HtmlTag> _tags = new List<HtmlTag>();
        private readonly StringBuilder _pending = new StringBuilder();
        private int _at;
        private int _pendingStart;

        private HtmlLexer(string text, Action<int, int, string> refuse)
        {
            _text = text;
            _refuse = refuse;
        }

        /// <summary>Cuts <paramref name="text"/>.</summary>
        /// <param name="text">The template.</param>
        /// <param name="refuse">Takes what is wrong: where it starts, how long it is, and what it is.</param>
        public static List<HtmlTag> Read(string text, Action<int, int, string> refuse)
        {
            var lexer = new HtmlLexer(text, refuse);
            lexer.Read();
            return lexer._tags;
        }

        private void Read()
        {
            int nul = _text.IndexOf('\0');
            if (nul >= 0)
            {
                _refuse(nul, 1, "HTML has no character U+0000");
            }

            while (true)
            {
                int open = _text.IndexOf(Opening, _at, StringComparison.Ordinal);
                if (open < 0)
                {
                    _pending.Append(_text, _at, _text.Length - _at);
                    Flush();
                    return;
                }

                if (open > _at && _text[open - 1] == '\\')
                {
                    _pending.Append(_text, _at, open - 1 - _at).Append(Opening);
                    _at = open + 2;
                    continue;
                }

                _pending.Append(_text, _at, open - _at);
                ReadTag(open);
            }
        }

        private void ReadTag(int open)
        {
            bool isLongComment = StartsWith(open, "{{!--");
            string closing = isLongComment ? "--}}" : Closing;
            int close = _text.IndexOf(closing, open + 2, StringComparison.Ordinal);
            int next = _text.IndexOf(Opening, open + 2, StringComparison.Ordinal);
            if (close < 0 || (next >= 0 && next < close && !isLongComment && !StartsWith(open, "{{{")))
            {
                _refuse(open, 2, "what {{ opens is not closed by " + closing + "; text is written as \\{{");
                _at = open + 2;
                return;
            }

            int end = close + closing.Length;
            if (StartsWith(open, "{{{"))
            {
                end = end < _text.Length && _text[end] == '}' ? end + 1 : end;
                _refuse(open, end - open, "there is no placeholder that is not escaped; use {{ and }}, and write HTML into the template");
                _at = end;
                _pendingStart = end;
                return;
            }

            string inner = _text.Substring(open + 2, close - open - 2);
            HtmlTag? tag = inner.StartsWith("!", StringComparison.Ordinal) ? null : Parse(open, end, inner);
            if (tag?.Kind != HtmlTagKind.Value)
            {
                end = TakeLine(open, end);
            }

            Flush();
            if (tag != null)
            {
                _tags.Add(tag);
            }

            _at = end;
            _pendingStart = end;
        }

        /// <summary>Leaves out the line of what is alone on it, such as the start of a section.</summary>
        /// <returns>Where to go on.</returns>
        private int TakeLine(int open, int end)
        {
            int start = open;
            while (start > 0 && _text[start - 1] is ' ' or '\t')
            {
                start--;
            }

            int behind = end;
            while (behind < _text.Length && _text[behind] is ' ' or '\t' or '\r')
            {
                behind++;
            }

            bool isAlone = (start == 0 || _text[start - 1] == '\n') && (behind == _text.Length || _text[behind] == '\n');
            if (!isAlone)
            {
                return end;
            }

            _pending.Length -= Math.Min(_pending.Length, open - start);
            return behind == _text.Length ? behind : behind + 1;
        }

        private HtmlTag? Parse(int open, int end, string inner)
        {
            string trimmed = inner.Trim();
            int start = open + 2 + (inner.Length - inner.TrimStart().Length);
            char first = trimmed.Length == 0 ? ' ' : trimmed[0];
            switch (first)
            {
                case '#':
                    string word = new string(trimmed.Skip(1).TakeWhile(static c => !char.IsWhiteSpace(c)).ToArray());
                    string argument = trimmed.Substring(1 + word.Length);
                    int argumentStart = start + 1 + word.Length + (argument.Length - argument.TrimStart().Length);
                    return new HtmlTag(HtmlTagKind.Open, open, end - open, word, argument.Trim(), argumentStart);
                case '/':
                    return new HtmlTag(HtmlTagKind.Close, open, end - open, trimmed.Substring(1).Trim(), "", start);
                case '>':
                    _refuse(open, end - open, "a template can't include another one; write it as a whole");
                    return null;
                case '&':
                    _refuse(open, end - open, "there is no placeholder that is not escaped; leave out the ampersand");
                    return null;
                case '^':
                case '*':
                case '=':
                    _refuse(open, end - open, "there is no section of this kind; there are {{#if}}, {{#unless}} and {{#each}}, with {{else}}");
                    return null;
                default:
                    return trimmed == "else"
                        ? new HtmlTag(HtmlTagKind.Else, open, end - open, "", "", start)
                        : new HtmlTag(HtmlTagKind.Value, open, end - open, "", trimmed, start);
            }
        }

        private bool StartsWith(int at, string text)
        {
            return string.CompareOrdinal(_text, at, text, 0, text.Length) == 0;
        }

        private void Flush()
        {
            if (_pending.Length != 0)
            {
                _tags.Add(new HtmlTag(HtmlTagKind.Text, _pendingStart, 0, _pending.ToString(), "", 0));
                _pending.Clear();
            }
        }
    }
}
