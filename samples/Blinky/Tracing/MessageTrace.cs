using System;
using System.Globalization;
using System.Text;

namespace Blinky.Tracing
{
    /// <summary>
    /// Follows the messages that go one way over a connection, whatever pieces they come in (RFC 9112), and tells their parts as soon as each is whole.
    /// It shows what it sees and judges nothing.
    /// </summary>
    internal sealed class MessageTrace(IMessageListener listener)
    {
        private const int PreviewOctets = 240;
        private const int MostLineOctets = 4096;
        private const long UntilTheEnd = long.MaxValue;

        private readonly StringBuilder _line = new StringBuilder();
        private readonly byte[] _preview = new byte[PreviewOctets];
        private State _state;
        private long _length;
        private long _remaining;
        private long _content;
        private bool _chunked;
        private string _mediaType = "";

        private enum State
        {
            StartLine,
            Fields,
            Content,
            ChunkSize,
            ChunkData,
            ChunkEnd,
            Trailers,
        }

        public void Take(byte[] buffer, int offset, int count)
        {
            for (int end = offset + count; offset < end;)
            {
                if (_state is State.Content or State.ChunkData)
                {
                    offset += TakeContent(buffer, offset, (int)Math.Min(_remaining, end - offset));
                    continue;
                }

                byte octet = buffer[offset++];
                if (octet == '\n')
                {
                    string line = _line.ToString();
                    _line.Clear();
                    TakeLine(line);
                }
                else if (octet != '\r' && _line.Length < MostLineOctets)
                {
                    _line.Append((char)octet);
                }
            }
        }

        /// <summary>The connection ends, and with it content of unknown length.</summary>
        public void End()
        {
            if (_state == State.Content && _remaining > UntilTheEnd / 2)
            {
                EndMessage();
            }
        }

        private void TakeLine(string line)
        {
            switch (_state)
            {
                case State.StartLine when line.Length > 0:
                    BeginMessage();
                    listener.StartLine(line);
                    break;

                case State.Fields when line.Length > 0:
                    TakeField(line);
                    listener.FieldLine(line);
                    break;

                case State.Fields:
                    listener.BlankLine();
                    BeginContent();
                    break;

                case State.ChunkSize:
                    _ = long.TryParse(line.Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _remaining);
                    _state = _remaining > 0 ? State.ChunkData : State.Trailers;
                    break;

                case State.ChunkEnd:
                    _state = State.ChunkSize;
                    break;

                case State.Trailers when line.Length == 0:
                    EndMessage();
                    break;

                default:
                    break;
            }
        }

        private void BeginMessage()
        {
            _state = State.Fields;
            _length = -1;
            _content = 0;
            _chunked = false;
            _mediaType = "";
        }

        private void TakeField(string line)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string value = line[(colon + 1)..].Trim();
            switch (colon < 0 ? "" : line[..colon].ToUpperInvariant())
            {
                case "CONTENT-LENGTH":
                    _length = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long length) ? length : 0;
                    break;
                case "TRANSFER-ENCODING":
                    _chunked = true;
                    break;
                case "CONTENT-TYPE":
                    _mediaType = value;
                    break;
                default:
                    break;
            }
        }

        private void BeginContent()
        {
            ContentRule rule = listener.Rule;
            if (rule == ContentRule.None || (!_chunked && _length <= 0 && (_length == 0 || rule == ContentRule.WhereDeclared)))
            {
                EndMessage();
                return;
            }

            _state = _chunked ? State.ChunkSize : State.Content;
            _remaining = _length < 0 ? UntilTheEnd : _length;
        }

        private int TakeContent(byte[] buffer, int offset, int count)
        {
            for (int i = 0; i < count && _content + i < PreviewOctets; i++)
            {
                _preview[_content + i] = buffer[offset + i];
            }

            _content += count;
            _remaining -= count;
            if (_remaining == 0)
            {
                if (_chunked)
                {
                    _state = State.ChunkEnd;
                }
                else
                {
                    EndMessage();
                }
            }

            return count;
        }

        private void EndMessage()
        {
            _state = State.StartLine;
            if (_content > 0)
            {
                listener.Content(Describe());
            }

            listener.EndMessage();
        }

        private string Describe()
        {
            string octets = _content.ToString(CultureInfo.InvariantCulture) + (_content == 1 ? " octet" : " octets") + (_chunked ? ", in chunks" : "");
            if (!IsText())
            {
                return "(" + octets + ")";
            }

            int shown = (int)Math.Min(_content, PreviewOctets);
            string text = Encoding.UTF8.GetString(_preview, 0, shown).ReplaceLineEndings(" ");
            return text.TrimEnd() + (shown < _content ? "..." : "") + "  (" + octets + ")";
        }

        private bool IsText() =>
            _mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            || _mediaType.Contains("json", StringComparison.OrdinalIgnoreCase)
            || _mediaType.Contains("xml", StringComparison.OrdinalIgnoreCase)
            || _mediaType.Contains("javascript", StringComparison.OrdinalIgnoreCase)
            || _mediaType.Contains("urlencoded", StringComparison.OrdinalIgnoreCase);
    }
}
