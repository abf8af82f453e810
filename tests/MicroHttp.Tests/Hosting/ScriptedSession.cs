using System;
using System.Collections.Generic;
using System.Text;

namespace MicroHttp.Tests.Hosting
{
    /// <summary>A session that says what a test puts into it and remembers what happened to it.</summary>
    internal sealed class ScriptedSession(string? protocol) : Session
    {
        private readonly List<string> _events = new List<string>();
        private readonly Queue<byte> _output = new Queue<byte>();
        private bool _finished;

        public override string? Protocol => protocol;

        public override bool IsFinished => _finished && _output.Count == 0;

        public override long NextDeadline => Deadline;

        public long Deadline { get; set; } = NoDeadline;

        public bool Refuses { get; set; }

        public bool TakesInput { get; set; } = true;

        public string? ThrowsIn { get; set; }

        public string? LastWord { get; set; }

        public string Input { get; private set; } = "";

        public string Events => string.Join(' ', _events);

        public void Say(string text)
        {
            foreach (char character in text)
            {
                _output.Enqueue((byte)character);
            }

            Wake();
        }

        public void Finish()
        {
            _finished = true;
            Wake();
        }

        public override bool Begin(HttpExchange exchange, long now)
        {
            Note("begin");
            if (Refuses)
            {
                exchange.Response.WriteProblem(StatusCode.Conflict, null);
            }

            return !Refuses;
        }

        public override int Receive(byte[] buffer, int offset, int count, long now)
        {
            if (!TakesInput)
            {
                return 0;
            }

            Input += Encoding.Latin1.GetString(buffer, offset, count);
            Throw("receive");
            return count;
        }

        public override int Fill(byte[] buffer, int offset, int count, long now)
        {
            Throw("fill");
            int filled = 0;
            while (filled < count && _output.TryDequeue(out byte octet))
            {
                buffer[offset + filled++] = octet;
            }

            return filled;
        }

        public override void HandleTimeout(long now)
        {
            Note("timeout");
            Deadline = NoDeadline;
        }

        public override void HandleStop(long now)
        {
            Note("stop");
            Say("bye");
            Finish();
        }

        public override bool HandleFailure(long now)
        {
            Note("failure");
            if (LastWord == null)
            {
                return false;
            }

            _output.Clear();
            Say(LastWord);
            return true;
        }

        public override void HandleEnd() => Note("end");

        private void Note(string name)
        {
            _events.Add(name);
            Throw(name);
        }

        private void Throw(string name)
        {
            if (ThrowsIn == name)
            {
                ThrowsIn = null;
                throw new InvalidOperationException(name);
            }
        }
    }
}
