using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;

namespace MicroHttp.Benchmarks
{
    /// <summary>
    /// The parsers in turn, a block of requests each, which comes first changing from one to the next. A machine that others use changes its speed between two blocks less than between two benchmarks.
    /// </summary>
    internal static class PairedParsing
    {
        private const int Blocks = 20000;
        private const int Requests = 400;

        // The runtime compiles by profile in the background, a while after a method has been called often.
        private const int WarmUps = 40;
        private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

        public static void Run()
        {
            foreach (string request in new[] { "browser", "minimal" })
            {
                ParserBenchmarks parsers = new ParserBenchmarks { Request = request };
                parsers.Prepare();
                for (int i = 0; i < WarmUps; i++)
                {
                    Ours(parsers);
                    Kestrels(parsers);
                    Thread.Sleep(Pause);
                }

                long[] ours = new long[Blocks];
                long[] kestrels = new long[Blocks];
                for (int i = 0; i < Blocks; i++)
                {
                    bool first = i % 2 == 0;
                    ours[i] = first ? Ours(parsers) : 0;
                    kestrels[i] = Kestrels(parsers);
                    ours[i] = first ? ours[i] : Ours(parsers);
                }

                double[] ratios = ours.Zip(kestrels, (one, other) => (double)one / other).Order().ToArray();
                double fastest = (double)Fastest(ours) / Fastest(kestrels);
                Console.WriteLine($"{request}: {ratios[Blocks / 2]:F3} of Kestrel's time, the median of {Blocks} pairs of blocks; {fastest:F3} the fastest fiftieth beside the fastest fiftieth");
            }
        }

        private static long Fastest(long[] blocks)
        {
            return blocks.Order().ElementAt(Blocks / 50);
        }

        private static long Ours(ParserBenchmarks parsers)
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < Requests; i++)
            {
                parsers.MicroHttp();
            }

            return Stopwatch.GetTimestamp() - start;
        }

        private static long Kestrels(ParserBenchmarks parsers)
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < Requests; i++)
            {
                parsers.Kestrel();
            }

            return Stopwatch.GetTimestamp() - start;
        }
    }
}
