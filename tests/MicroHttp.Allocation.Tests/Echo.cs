using System.Text;

namespace MicroHttp.Allocation.Tests
{
    /// <summary>A request whose content becomes a model, and what the objects of that take on a machine of 64 bits.</summary>
    internal static class Echo
    {
        private const string Name = "greenhouse-north-7";
        private const int Tags = 8;

        // Two words in front of each object, on .NET and on Mono.
        private const int Header = 16;

        // Three references, an int, a double and a bool. .NET puts the int beside the bool, Mono leaves it in front of the double.
        private const int ModelOnDotNet = Header + (3 * 8) + 8 + 8;
        private const int ModelOnMono = Header + (3 * 8) + 8 + 8 + 8;

        private static readonly string Note = new string('n', 806);

        public static byte[] Request { get; } = Make();

        /// <summary>The model, its two strings, and its array, which has its length in front of the elements.</summary>
        public static int OctetsOnDotNet => ModelOnDotNet + String(Name) + String(Note) + Header + 8 + (Tags * sizeof(int));

        /// <summary>The same; an array has its bounds and its length in front of the elements.</summary>
        public static int OctetsOnMono => ModelOnMono + String(Name) + String(Note) + Header + 8 + 8 + (Tags * sizeof(int));

        /// <summary>A string has its length in front of its characters, and a NUL behind them.</summary>
        private static int String(string text)
        {
            int octets = Header + sizeof(int) + ((text.Length + 1) * sizeof(char));
            return (octets + 7) / 8 * 8;
        }

        private static byte[] Make()
        {
            string content = "{\"id\":123456,\"name\":\"" + Name + "\",\"value\":23.75,\"ok\":true,\"tags\":[1,2,3,5,8,13,21,34],\"note\":\"" + Note + "\"}";
            string head = "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + content.Length + "\r\n\r\n";
            return Encoding.ASCII.GetBytes(head + content);
        }
    }
}
