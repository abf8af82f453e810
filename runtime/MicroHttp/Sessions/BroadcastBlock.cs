namespace MicroHttp.Hosting
{
    /// <summary>A message as all clients get it.</summary>
    internal sealed class BroadcastBlock
    {
        /// <summary>The octets. The array is kept for the next message.</summary>
        public byte[] Buffer { get; private set; } = Octets.Empty;

        /// <summary>How many of them there are.</summary>
        public int Count { get; set; }

        /// <summary>The message's number, counted from 1; 0 for a block that was never used.</summary>
        public long Version { get; set; }

        /// <summary>The message's name, or null.</summary>
        public string? Name { get; set; }

        /// <summary>The clients that have taken a part of it, and need it until they have the rest.</summary>
        public int Readers { get; set; }

        /// <summary>Makes room for a message.</summary>
        public void Reserve(int octets)
        {
            if (Buffer.Length < octets)
            {
                Buffer = new byte[octets];
            }
        }
    }
}
