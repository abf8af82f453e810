namespace MicroHttp.Budget.Tasks
{
    /// <summary>
    /// Octets of the managed heap of .NET nanoFramework 1.17, 32 bits, as measured on the interpreter: everything is made of blocks of 12; an object is a block and
    /// one for each field, whatever its type; an array has 20 octets besides its elements.
    /// </summary>
    internal static class HeapModel
    {
        public const int Block = 12;

        /// <summary>A thread with its first stack.</summary>
        public const int Thread = 900;

        /// <summary>An object of a library whose fields are not known: a wait handle, a delegate, a timer.</summary>
        public const int Foreign = 3 * Block;

        private const int ArrayHeader = 20;

        public static int Object(int fields) => Block * (1 + fields);

        public static int Array(int length, int elementSize) => (ArrayHeader + (length * elementSize) + Block - 1) / Block * Block;
    }
}
