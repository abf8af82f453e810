namespace MicroHttp.WebSockets
{
    /// <summary>
    /// The frames that wait to be sent to one client, as they go out, in one buffer that grows up to a limit. Control frames, and a message that finds the queue empty, may exceed
    /// it. Its owner holds a lock around each call.
    /// </summary>
    internal sealed class FrameQueue
    {
        private const int LeastBuffer = 256;

        private byte[] _buffer = Octets.Empty;
        private int _start;
        private int _end;

        // The octets of a frame of which a part has been taken.
        private int _cut;

        /// <summary>The octets that may wait.</summary>
        public int Limit { get; set; } = LeastBuffer;

        /// <summary>Whether nothing waits.</summary>
        public bool IsEmpty => _start == _end;

        /// <summary>Whether so much waits that no more should be asked for.</summary>
        public bool IsCrowded => _end - _start > Limit / 2;

        /// <summary>Messages that have given way to newer ones.</summary>
        public int Dropped { get; private set; }

        /// <summary>Adds a frame.</summary>
        /// <returns>False when there is no room for it.</returns>
        public bool TryAdd(int opcode, bool isFinal, byte[] payload, int offset, int count, bool dropsOldest)
        {
            if (!TryReserve(opcode, FrameHead.SizeOf(count) + count, dropsOldest))
            {
                return false;
            }

            _end = FrameHead.Write(opcode, isFinal, count, _buffer, _end);
            Octets.Copy(payload, offset, _buffer, _end, count);
            _end += count;
            return true;
        }

        /// <summary>Adds text as a frame.</summary>
        /// <returns>False when there is no room for it.</returns>
        public bool TryAddText(string text, bool dropsOldest)
        {
            // The head's size depends on the octets, which are known once they are written: behind room for the longest head, from where they move down.
            MakeRoom(FrameHead.Room + (3 * text.Length));
            int index = 0;
            int at = _end + FrameHead.Room;
            int count = Octets.WriteUtf8(text, ref index, _buffer, at, at + (3 * text.Length)) - at;
            int size = FrameHead.SizeOf(count) + count;
            if (!Fits(Opcode.Text, size, dropsOldest))
            {
                return false;
            }

            // Older frames may have given way, so that the end is further down.
            int payload = FrameHead.Write(Opcode.Text, true, count, _buffer, _end);
            Octets.Copy(_buffer, at, _buffer, payload, count);
            _end = payload + count;
            return true;
        }

        /// <summary>Copies what waits.</summary>
        /// <returns>How many octets were copied.</returns>
        public int Take(byte[] buffer, int offset, int count)
        {
            int part = _end - _start < count ? _end - _start : count;
            Octets.Copy(_buffer, _start, buffer, offset, part);
            int left = part;
            while (left > 0)
            {
                if (_cut == 0)
                {
                    _cut = FrameHead.FrameSize(_buffer, _start);
                }

                int step = _cut < left ? _cut : left;
                _cut -= step;
                _start += step;
                left -= step;
            }

            if (IsEmpty)
            {
                _start = 0;
                _end = 0;
                Shrink();
            }

            return part;
        }

        /// <summary>Forgets what waits, but for the rest of a frame of which a part has been taken.</summary>
        public void Clear()
        {
            _end = _start + _cut;
        }

        private bool TryReserve(int opcode, int size, bool dropsOldest)
        {
            if (!Fits(opcode, size, dropsOldest))
            {
                return false;
            }

            MakeRoom(size);
            return true;
        }

        private bool Fits(int opcode, int size, bool dropsOldest)
        {
            if (Opcode.IsControl(opcode))
            {
                return true;
            }

            while (!IsEmpty && _end - _start + size > Limit)
            {
                if (!dropsOldest || !DropOldest())
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Drops the first frame that is a whole message and of which nothing has been taken.</summary>
        private bool DropOldest()
        {
            int at = _start + _cut;
            while (at < _end)
            {
                int size = FrameHead.FrameSize(_buffer, at);
                if (FrameHead.IsWholeMessage(_buffer, at))
                {
                    Octets.Copy(_buffer, at + size, _buffer, at, _end - at - size);
                    _end -= size;
                    Dropped++;
                    return true;
                }

                at += size;
            }

            return false;
        }

        private void MakeRoom(int octets)
        {
            if (_buffer.Length - _end >= octets)
            {
                return;
            }

            int used = _end - _start;
            byte[] target = _buffer;
            if (_buffer.Length - used < octets)
            {
                int size = 2 * used > LeastBuffer ? 2 * used : LeastBuffer;
                size = size > Limit ? Limit : size;
                target = new byte[size > used + octets ? size : used + octets];
            }

            Octets.Copy(_buffer, _start, target, 0, used);
            _buffer = target;
            _start = 0;
            _end = used;
        }

        /// <summary>Lets a buffer go that one large message needed.</summary>
        private void Shrink()
        {
            if (_buffer.Length > Limit + FrameHead.Room && _buffer.Length > LeastBuffer)
            {
                _buffer = Octets.Empty;
            }
        }
    }
}
