namespace MicroHttp.WebSockets
{
    /// <summary>Writes the heads of a server's frames, which are not masked (RFC 6455 5.1 and 5.2).</summary>
    internal static class FrameHead
    {
        /// <summary>The octets of the longest head.</summary>
        public const int Room = 10;

        /// <summary>The octets of the head of a frame with so many octets.</summary>
        public static int SizeOf(int length)
        {
            return length <= 125 ? 2 : length <= 65535 ? 4 : 10;
        }

        /// <summary>Writes a head.</summary>
        /// <returns>The offset behind it.</returns>
        public static int Write(int opcode, bool isFinal, int length, byte[] buffer, int at)
        {
            buffer[at] = (byte)(isFinal ? opcode | 0x80 : opcode);
            if (length <= 125)
            {
                buffer[at + 1] = (byte)length;
                return at + 2;
            }

            int octets = length <= 65535 ? 2 : 8;
            buffer[at + 1] = (byte)(octets == 2 ? 126 : 127);
            at += 2;
            for (int shift = 8 * (octets - 1); shift >= 0; shift -= 8)
            {
                buffer[at++] = (byte)(shift > 24 ? 0 : length >> shift);
            }

            return at;
        }

        /// <summary>The octets of the frame at <paramref name="at"/>, head included.</summary>
        public static int FrameSize(byte[] buffer, int at)
        {
            int length = buffer[at + 1];
            if (length <= 125)
            {
                return 2 + length;
            }

            int octets = length == 126 ? 2 : 8;
            int size = 0;
            for (int i = 0; i < octets; i++)
            {
                size = (size << 8) | buffer[at + 2 + i];
            }

            return 2 + octets + size;
        }

        /// <summary>Whether the frame at <paramref name="at"/> is a message of its own.</summary>
        public static bool IsWholeMessage(byte[] buffer, int at)
        {
            int opcode = buffer[at] & 15;
            return (buffer[at] & 0x80) != 0 && (opcode == Opcode.Text || opcode == Opcode.Binary);
        }
    }
}
