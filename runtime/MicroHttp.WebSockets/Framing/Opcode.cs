namespace MicroHttp.WebSockets
{
    /// <summary>The opcodes of RFC 6455 5.2.</summary>
    internal static class Opcode
    {
        public const int Continuation = 0;
        public const int Text = 1;
        public const int Binary = 2;
        public const int Close = 8;
        public const int Ping = 9;
        public const int Pong = 10;

        /// <summary>The highest bit of an opcode tells control frames from data.</summary>
        public static bool IsControl(int opcode)
        {
            return (opcode & 8) != 0;
        }
    }
}
