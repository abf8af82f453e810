namespace MicroHttp.Assets.Tasks.Compression
{
    /// <summary>The check of RFC 1952 8.</summary>
    internal static class Crc32
    {
        private static readonly uint[] Table = MakeTable();

        public static uint Compute(byte[] content)
        {
            uint crc = 0xFFFFFFFF;
            foreach (byte octet in content)
            {
                crc = Table[(crc ^ octet) & 0xFF] ^ (crc >> 8);
            }

            return ~crc;
        }

        private static uint[] MakeTable()
        {
            var table = new uint[256];
            for (uint i = 0; i < table.Length; i++)
            {
                uint value = i;
                for (int bit = 0; bit < 8; bit++)
                {
                    value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
                }

                table[i] = value;
            }

            return table;
        }
    }
}
