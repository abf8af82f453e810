using System;
using System.Reflection;

namespace MicroHttp.Benchmark
{
    internal static partial class Allocation
    {
        // Mono counts exactly for one thread, the slot's; the method is not part of netstandard2.1.
        private static readonly Func<long> ForThisThread = (Func<long>)Delegate.CreateDelegate(
            typeof(Func<long>),
            typeof(GC).GetMethod("GetAllocatedBytesForCurrentThread", BindingFlags.Public | BindingFlags.Static)!);

        private static long Octets()
        {
            return ForThisThread();
        }
    }
}
