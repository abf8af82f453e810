using System;

namespace MicroHttp.Benchmark
{
    internal static partial class Allocation
    {
        private static long Octets()
        {
            return GC.GetTotalAllocatedBytes(true);
        }
    }
}
