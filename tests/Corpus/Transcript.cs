using System;
using System.Collections.Generic;
using System.Text;
using MicroHttp.Protocol;

namespace MicroHttp.Corpus
{
    /// <summary>What became of a connection: what the server sent, what its observer was told, what the application saw.</summary>
    internal sealed class Transcript : IServerObserver
    {
        private static readonly byte[] Interim = Octets.ToUtf8("HTTP/1.1 100 Continue\r\n\r\n");

        private readonly List<byte> _output = new List<byte>();
        private readonly List<bool> _forHead = new List<bool>();
        private readonly StringBuilder _events = new StringBuilder();

        /// <summary>All octets that were sent.</summary>
        public byte[] Output => _output.ToArray();

        /// <summary>For each answer whether it answers HEAD.</summary>
        public IReadOnlyList<bool> ForHead => _forHead;

        /// <summary>What happened, a line each.</summary>
        public string Events => _events.ToString();

        /// <summary>The reasons of rejections, in order.</summary>
        public List<RejectionReason> Rejections { get; } = new List<RejectionReason>();

        public FinalState FinalState { get; set; }

        /// <summary>The head of the request that is under way, where there is one to look at.</summary>
        public RequestHead? Head { get; set; }

        public void Append(byte[] buffer, int offset, int count)
        {
            for (int i = 0; i < count; i++)
            {
                _output.Add(buffer[offset + i]);
            }
        }

        /// <summary>Forgets everything, for the next client.</summary>
        public void Clear()
        {
            _output.Clear();
            _forHead.Clear();
            _events.Clear();
            Rejections.Clear();
        }

        public void Note(string text)
        {
            _events.Append(text).Append('\n');
        }

        /// <summary>Output without 100 (Continue), which depends on whether content has arrived already, and all else in one text that can be compared.</summary>
        public byte[] Comparable()
        {
            List<byte> octets = new List<byte>(WithoutInterim(_output));
            octets.AddRange(Octets.ToUtf8("\n" + Events + FinalState));
            return octets.ToArray();
        }

        /// <summary>Output without 100 (Continue).</summary>
        public static byte[] WithoutInterim(IReadOnlyList<byte> output)
        {
            List<byte> octets = new List<byte>();
            for (int i = 0; i < output.Count; i++)
            {
                if (IsInterimAt(output, i))
                {
                    i += Interim.Length - 1;
                }
                else
                {
                    octets.Add(output[i]);
                }
            }

            return octets.ToArray();
        }

        public void ConnectionOpened(int connectionId)
        {
        }

        public void ConnectionClosed(int connectionId)
        {
        }

        public void RequestCompleted(HttpExchange exchange, long microseconds)
        {
            _forHead.Add(exchange.Request.Method == RequestMethod.Head);
            Note("completed " + ((int)exchange.Response.Status).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        public void Rejected(int connectionId, RejectionReason reason)
        {
            _forHead.Add(Head != null && Head.Method == RequestMethod.Head);
            Rejections.Add(reason);
            Note("rejected " + reason);
        }

        public void HandlerFailed(HttpExchange exchange, Exception exception)
        {
            Note("failed " + exception.GetType().Name);
        }

        private static bool IsInterimAt(IReadOnlyList<byte> output, int index)
        {
            if (output.Count - index < Interim.Length)
            {
                return false;
            }

            for (int i = 0; i < Interim.Length; i++)
            {
                if (output[index + i] != Interim[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
