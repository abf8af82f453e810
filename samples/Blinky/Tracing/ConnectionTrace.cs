using System;
using System.Collections.Generic;

namespace Blinky.Tracing
{
    /// <summary>Shows one connection: what the client sends and what the server answers, in seven steps.</summary>
    internal sealed class ConnectionTrace
    {
        private readonly int _number;
        private readonly TraceWriter _writer;
        private readonly Queue<string> _methods = new Queue<string>();
        private readonly MessageTrace _requests;
        private readonly MessageTrace _responses;
        private bool _closed;

        public ConnectionTrace(int number, TraceWriter writer)
        {
            _number = number;
            _writer = writer;
            _requests = new MessageTrace(new Requests(this));
            _responses = new MessageTrace(new Responses(this));
        }

        public void Connected() => Show(TraceStep.Connect, "a client has connected", TraceColor.Faint);

        public void Received(byte[] buffer, int offset, int count) => _requests.Take(buffer, offset, count);

        public void Sent(byte[] buffer, int offset, int count) => _responses.Take(buffer, offset, count);

        public void Closed()
        {
            if (!_closed)
            {
                _closed = true;
                _responses.End();
                Show(TraceStep.End, "close: the connection has ended", TraceColor.Faint);
                _writer.Gap();
            }
        }

        private void Show(TraceStep step, string text, TraceColor color) => _writer.Write(_number, step, text, color);

        private sealed class Requests(ConnectionTrace owner) : IMessageListener
        {
            private bool _first;

            public ContentRule Rule => ContentRule.WhereDeclared;

            public void StartLine(string line)
            {
                owner._methods.Enqueue(line.Split(' ')[0]);
                owner.Show(TraceStep.RequestLine, line, TraceColor.Request);
                _first = true;
            }

            public void FieldLine(string line)
            {
                owner.Show(_first ? TraceStep.Fields : TraceStep.Same, line, TraceColor.Plain);
                _first = false;
            }

            public void BlankLine() => owner.Show(TraceStep.BlankLine, "", TraceColor.Faint);

            public void Content(string description) => owner.Show(TraceStep.Same, description, TraceColor.Request);

            public void EndMessage()
            {
            }
        }

        private sealed class Responses(ConnectionTrace owner) : IMessageListener
        {
            private int _status;
            private bool _closes;

            public ContentRule Rule =>
                _status is < 200 or 204 or 304 || (owner._methods.TryPeek(out string? method) && method == "HEAD") ? ContentRule.None : ContentRule.Always;

            public void StartLine(string line)
            {
                string[] parts = line.Split(' ');
                _status = parts.Length > 1 && int.TryParse(parts[1], out int status) ? status : 0;
                _closes = false;
                TraceColor color = _status >= 500 ? TraceColor.Failure : _status >= 400 ? TraceColor.Refusal : TraceColor.Success;
                owner.Show(TraceStep.StatusLine, line, color);
            }

            public void FieldLine(string line)
            {
                _closes |= line.Equals("Connection: close", StringComparison.OrdinalIgnoreCase);
                owner.Show(TraceStep.Same, line, TraceColor.Plain);
            }

            public void BlankLine() => owner.Show(TraceStep.Same, "", TraceColor.Faint);

            public void Content(string description) => owner.Show(TraceStep.Content, description, TraceColor.Success);

            public void EndMessage()
            {
                if (_status < 200)
                {
                    return;
                }

                _ = owner._methods.TryDequeue(out _);
                if (!_closes && !owner._closed)
                {
                    owner.Show(TraceStep.End, "keep-alive: the connection waits for the next request", TraceColor.Faint);
                    owner._writer.Gap();
                }
            }
        }
    }
}
