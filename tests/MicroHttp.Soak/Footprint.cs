using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace MicroHttp.Soak
{
    /// <summary>What the process holds.</summary>
    internal sealed record Footprint(long HeapKilobytes, int Threads, int Descriptors)
    {
        public static Footprint Measure()
        {
            GC.Collect();
            long heap = GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes / 1024;
            using Process process = Process.GetCurrentProcess();
            int descriptors = Directory.Exists("/proc/self/fd") ? Directory.GetFiles("/proc/self/fd").Length : 0;
            return new Footprint(heap, process.Threads.Count, descriptors);
        }

        public override string ToString()
        {
            return string.Create(CultureInfo.InvariantCulture, $"{HeapKilobytes} KB heap, {Threads} threads, {Descriptors} descriptors");
        }
    }
}
