using System;
using System.Text;

namespace MicroHttp.Generator.Emission
{
    /// <summary>Writes indented C#. Lines end in \n on every system.</summary>
    internal sealed class CodeWriter
    {
        private readonly StringBuilder _text = new StringBuilder();
        private int _depth;
        private bool _wantsBlank;
        private bool _opensBlock;

        /// <summary>Whether the last line returned: what would stand behind it is not reached.</summary>
        public bool HasReturned { get; private set; }

        /// <summary>Writes a line.</summary>
        public void Line(string line)
        {
            if (_wantsBlank && line != "}" && !_opensBlock)
            {
                _text.Append('\n');
            }

            _wantsBlank = false;
            _opensBlock = line == "{";
            HasReturned = line.StartsWith("return ", StringComparison.Ordinal);
            _text.Append(' ', 4 * _depth).Append(line).Append('\n');
        }

        /// <summary>The place of the next line, for <see cref="Insert"/>.</summary>
        public int Position => _text.Length;

        /// <summary>Writes a line at a place that was passed, at the indentation of now.</summary>
        public void Insert(int position, string line)
        {
            _text.Insert(position, new string(' ', 4 * _depth) + line + "\n");
        }

        /// <summary>Takes lines as another writer wrote them.</summary>
        public void Lines(string text)
        {
            if (_wantsBlank && !_opensBlock)
            {
                _text.Append('\n');
            }

            _wantsBlank = false;
            _opensBlock = false;
            HasReturned = false;
            _text.Append(text);
        }

        /// <summary>Leaves a line empty before the next one, unless that closes a block or the last one opened it.</summary>
        public void Blank()
        {
            _wantsBlank = true;
        }

        /// <summary>Writes a line that stands one step further out, such as a label.</summary>
        public void Outdented(string line)
        {
            _depth--;
            Line(line);
            _depth++;
        }

        /// <summary>Writes <paramref name="line"/> and opens a block.</summary>
        public void Open(string line)
        {
            Line(line);
            Open();
        }

        /// <summary>Opens a block.</summary>
        public void Open()
        {
            Line("{");
            _depth++;
        }

        /// <summary>Closes a block.</summary>
        public void Close(string closing = "}")
        {
            _depth--;
            _wantsBlank = false;
            Line(closing);
        }

        /// <summary>Indents what follows without braces, as below a case label.</summary>
        public void Indent()
        {
            _depth++;
        }

        /// <summary>Ends <see cref="Indent"/>.</summary>
        public void Unindent()
        {
            _depth--;
        }

        public override string ToString()
        {
            return _text.ToString();
        }
    }
}
