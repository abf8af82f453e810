using System;
using System.Globalization;
using System.Threading;
using MicroHttp.Corpus;
using MicroHttp.Fuzz.Inputs;

namespace MicroHttp.Fuzz
{
    /// <summary>
    /// Fuzzes the engine in this process: <c>--seed N --count N --seconds N --threads N --failures FOLDER</c>, or <c>--replay FILE</c>. Ends with "N passed, N failed".
    /// </summary>
    internal static class Program
    {
        private static int Main(string[] args)
        {
            string? replay = Option(args, "--replay");
            if (replay != null)
            {
                return Replay(FuzzInput.Load(replay));
            }

            long seed = Number(args, "--seed", DateTime.UtcNow.Ticks / TimeSpan.TicksPerSecond % 1000000);
            long seconds = Number(args, "--seconds", 60);
            int threads = (int)Number(args, "--threads", Environment.ProcessorCount);
            FuzzRun run = new FuzzRun(seed, Number(args, "--count", long.MaxValue / 2), TimeSpan.FromSeconds(seconds), Option(args, "--failures") ?? "fuzz-failures");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {threads} threads, {InputSource.SeedCount} seeds of the corpus"));
            using (Timer progress = new Timer(_ => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Done} inputs")), null, 10000, 10000))
            {
                run.Run(threads);
            }

            run.Failures.ForEach(Console.WriteLine);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Done - run.Failures.Count} passed, {run.Failures.Count} failed"));
            return run.Failures.Count == 0 ? 0 : 1;
        }

        private static int Replay(FuzzInput input)
        {
            string? problem = new Comparison().Find(input);
            Console.WriteLine("-- sent\n" + Escapes.Show(input.Octets) + "\n" + (problem ?? "-- received\n" + Escapes.Show(
                FuzzSubject.Run(input.Octets, input.Profile, input.PauseAt, input.Pause, input.Ends, FuzzSubject.Whole, input.Seed))));
            return problem == null ? 0 : 1;
        }

        private static long Number(string[] args, string name, long value) => long.Parse(Option(args, name) ?? value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

        private static string? Option(string[] args, string name)
        {
            int at = Array.IndexOf(args, name);
            return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
        }
    }
}
