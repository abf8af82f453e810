using System;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>
    /// Content that is sent from where it lies, behind the head in front of it. Of that head the engine is not told that the last octet is sent before the content
    /// is: so there is output for it as long as there is some, and what comes next waits in the send buffer.
    /// </summary>
    internal struct MappedOutput
    {
        private IMappedSource? _source;
        private long _position;
        private long _left;
        private int _head;

        /// <summary>Whether there is any.</summary>
        public bool Any => _source != null;

        /// <summary>How many octets of the send buffer go first.</summary>
        public int Head => _head;

        /// <summary>The octets behind them.</summary>
        public ReadOnlySpan<byte> Content
        {
            get
            {
                ReadOnlySpan<byte> octets = _source!.From(_position);
                return octets.Length > _left ? octets.Slice(0, (int)_left) : octets;
            }
        }

        public void Set(int head, IMappedSource source, long position, long count)
        {
            _head = head;
            _source = source;
            _position = position;
            _left = count;
        }

        public void Clear()
        {
            _source = null;
        }

        /// <summary>Takes note that <paramref name="count"/> octets are on their way.</summary>
        /// <param name="count">How many, of head and content together.</param>
        /// <param name="content">How many of them were content.</param>
        /// <returns>How many octets of the send buffer the engine is to know of.</returns>
        public int Sent(int count, out int content)
        {
            int head = Math.Min(count, _head);
            content = count - head;
            _head -= head;
            _position += content;
            _left -= content;
            if (_head == 0 && head > 0)
            {
                head--;
            }

            if (_left == 0)
            {
                head++;
                _source = null;
            }

            return head;
        }
    }
}
