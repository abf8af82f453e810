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
        public const int Thread = 960;

        /// <summary>A timer with the thread of its callbacks, which has no stack while none runs. All timers share the thread; a device has one as a rule.</summary>
        public const int Timer = 45 * Block;

        /// <summary>By how much the stack of the thread that runs Main grows on its way to the accepting loop: two frames of 204 octets, three or four where a listener is wrapped in another.</summary>
        public const int MainStack = 43 * Block;

        /// <summary>An object of a library whose fields are not known: a delegate, a socket.</summary>
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
