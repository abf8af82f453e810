namespace MicroHttp.Budget.Tasks
{
    /// <summary>
    /// Octets of the managed heap of .NET nanoFramework 1.17, 32 bits, as measured on the interpreter: everything is made of blocks of 12; an object is a block and
    /// one for each field, whatever its type; an array has 20 octets besides its elements.
    /// </summary>
    internal static class HeapModel
    {
        public const int Block = 12;

        /// <summary>A thread with its first stack. A timer takes one for its callbacks.</summary>
        public const int Thread = 900;

        /// <summary>By how much the stack of the thread that runs Main grows on its way to the accepting loop.</summary>
        public const int MainStack = 27 * Block;

        /// <summary>An object of a library whose fields are not known: a wait handle, a delegate, a timer.</summary>
        public const int Foreign = 3 * Block;

        private const int ArrayHeader = 20;

        /// <summary>
        /// What an assembly takes beside its static fields: a structure, and an entry for each row of its tables (CLR_RT_Assembly in the interpreter, whose start prints the sum as RAM).
        /// </summary>
        public static int Tables(int types, int fields, int methods, int references) => 136 + (8 * types) + (2 * fields) + (2 * methods) + (4 * references);

        public static int Object(int fields) => Block * (1 + fields);

        public static int Array(int length, int elementSize) => (ArrayHeader + (length * elementSize) + Block - 1) / Block * Block;
    }
}
