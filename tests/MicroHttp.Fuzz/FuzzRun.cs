using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using MicroHttp.Corpus;
using MicroHttp.Fuzz.Inputs;

namespace MicroHttp.Fuzz
{
    /// <summary>Runs the inputs that a seed determines, on as many threads as wanted, until there are enough, or the time is up, or too many have failed.</summary>
    internal sealed class FuzzRun
    {
        private const int MostFailures = 20;
        private const int Batch = 64;

        private readonly long _seed;
        private readonly long _count;
        private readonly TimeSpan _time;
        private readonly string? _folder;
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private long _taken;
        private long _done;

        /// <summary>Prepares a run.</summary>
        /// <param name="seed">What determines the inputs.</param>
        /// <param name="count">How many.</param>
        /// <param name="time">After which no more are begun.</param>
        /// <param name="folder">Where inputs that fail are kept; null for nowhere.</param>
        public FuzzRun(long seed, long count, TimeSpan time, string? folder)
        {
            _seed = seed;
            _count = count;
            _time = time;
            _folder = folder;
        }

        /// <summary>The inputs that were run.</summary>
        public long Done => Interlocked.Read(ref _done);

        /// <summary>What failed, each with what to do to see it again.</summary>
        public List<string> Failures { get; } = new List<string>();

        public void Run(int threads)
        {
            List<Thread> all = new List<Thread>();
            for (int i = 0; i < threads; i++)
            {
                Thread thread = new Thread(Work);
                all.Add(thread);
                thread.Start();
            }

            all.ForEach(static thread => thread.Join());
        }

        private void Work()
        {
            InputSource source = new InputSource();
            Comparison comparison = new Comparison();
            while (_watch.Elapsed < _time)
            {
                long first = Interlocked.Add(ref _taken, Batch) - Batch;
                for (long index = first; index < Math.Min(first + Batch, _count); index++)
                {
                    FuzzInput input = source.Make(_seed, index);
                    string? problem = comparison.Find(input);
                    Interlocked.Increment(ref _done);
                    if (problem != null && Keep(index, Reducer.Reduce(input, comparison), comparison, problem))
                    {
                        return;
                    }
                }

                if (first + Batch >= _count)
                {
                    return;
                }
            }
        }

        /// <summary>Keeps an input that failed.</summary>
        /// <returns>Whether that is enough.</returns>
        private bool Keep(long index, FuzzInput input, Comparison comparison, string problem)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{_seed}-{index}");
            string report = "seed " + _seed.ToString(CultureInfo.InvariantCulture) + ", input " + index.ToString(CultureInfo.InvariantCulture) + ": "
                + (comparison.Find(input) ?? problem) + "\n-- sent\n" + Escapes.Show(input.Octets);
            lock (Failures)
            {
                Failures.Add(report);
                if (_folder != null)
                {
                    Directory.CreateDirectory(_folder);
                    input.Save(Path.Combine(_folder, name + ".input"));
                    File.WriteAllText(Path.Combine(_folder, name + ".txt"), report);
                }

                return Failures.Count >= MostFailures;
            }
        }
    }
}
