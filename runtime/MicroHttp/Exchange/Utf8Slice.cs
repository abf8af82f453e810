namespace MicroHttp
{
    /// <summary>
    /// Octets that lie in a connection's buffer, usually UTF-8 text. Valid until the handler, or its task, ends; keep <see cref="ToString"/> or a copy beyond that.
    /// </summary>
    public struct Utf8Slice
    {
        /// <summary>Describes <paramref name="count"/> octets of <paramref name="buffer"/> from <paramref name="offset"/>.</summary>
        public Utf8Slice(byte[] buffer, int offset, int count)
        {
            Buffer = buffer;
            Offset = offset;
            Count = count;
        }

        /// <summary>The array that holds the octets, or null for a slice that was absent.</summary>
        public byte[] Buffer { get; }

        /// <summary>The index of the first octet.</summary>
        public int Offset { get; }

        /// <summary>The number of octets.</summary>
        public int Count { get; }

        /// <summary>Whether there was no value at all, which differs from an empty one.</summary>
        public bool IsAbsent => Buffer == null;

        /// <summary>The octet at <paramref name="index"/>, counted from the slice's start.</summary>
        public byte this[int index] => Buffer[Offset + index];

        /// <summary>Whether the octets are those of <paramref name="text"/> in UTF-8. Allocates nothing.</summary>
        public bool Is(string text)
        {
            return Buffer != null && Octets.EqualsUtf8(Buffer, Offset, Offset + Count, text);
        }

        /// <summary>Whether the octets are those of <paramref name="text"/>, letters A to Z in either case. Allocates nothing.</summary>
        public bool IsIgnoringCase(string text)
        {
            return Buffer != null && Octets.EqualsAsciiIgnoreCase(Buffer, Offset, Offset + Count, text);
        }

        /// <summary>Copies the octets to <paramref name="target"/> at <paramref name="offset"/>.</summary>
        public void CopyTo(byte[] target, int offset)
        {
            if (Count != 0)
            {
                Octets.Copy(Buffer, Offset, target, offset, Count);
            }
        }

        /// <summary>Copies the octets into a new array.</summary>
        public byte[] ToArray()
        {
            byte[] copy = new byte[Count];
            CopyTo(copy, 0);
            return copy;
        }

        /// <summary>Decodes the octets as UTF-8; octets that are not UTF-8 become U+FFFD. Empty when absent.</summary>
        public override string ToString()
        {
            return Buffer == null || Count == 0 ? string.Empty : Octets.GetString(Buffer, Offset, Offset + Count);
        }
    }
}
