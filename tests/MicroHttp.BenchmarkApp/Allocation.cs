using System;
using System.Globalization;

namespace MicroHttp.Benchmark
{
    /// <summary>What the process has allocated: octets, then collections of each generation.</summary>
    internal static partial class Allocation
    {
        public static string Describe()
        {
            return string.Format(
                CultureInfo.InvariantCulture,
                "{0} {1} {2} {3}",
                Octets(),
                GC.CollectionCount(0),
                GC.CollectionCount(1),
                GC.CollectionCount(2));
        }
    }
}
