using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;
using MicroHttp.Conformance;

namespace MicroHttp.Soak
{
    /// <summary>
    /// Loads a server for a while with everything at once: good requests whose answers are checked, bad ones, clients that leave, drip or do not read.
    /// Fails when an answer is wrong, or when memory, threads or descriptors grow.
    /// </summary>
    internal static class Program
    {
        private static int Main(string[] args)
        {
            int seconds = Option(args, "--seconds", 600);
            int seed = Option(args, "--seed", 1);
            int clients = Option(args, "--clients", 24);
            int forced = Array.IndexOf(args, "--driver") + 1;
            ServerDriverKind driver = forced > 0 && forced < args.Length ? Enum.Parse<ServerDriverKind>(args[forced], ignoreCase: true) : ServerDriverKind.Automatic;
            ServerLimits limits = new ServerLimits { Connections = 32, HeadTimeout = 2000, FirstOctetTimeout = 2000, ContentTimeout = 2000, IdleTimeout = 5000, WriteTimeout = 2000 };
            using HttpServer server = new HttpServer(new ConformanceApp(Path.Combine(AppContext.BaseDirectory, "static")), limits) { Driver = driver };
            server.Start(new SocketListener(0));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{driver} on port {server.BoundPort}, {clients} clients, {seconds} s, seed {seed}"));

            DateTime end = DateTime.UtcNow.AddSeconds(seconds);
            List<SoakClient> all = new List<SoakClient>();
            List<Thread> threads = new List<Thread>();
            for (int i = 0; i < clients; i++)
            {
                SoakClient client = new SoakClient(server.BoundPort, seed + i, end);
                Thread thread = new Thread(client.Run) { IsBackground = true };
                all.Add(client);
                threads.Add(thread);
                thread.Start();
            }

            // What is compared is measured after a warm-up, when pools have filled.
            Thread.Sleep(TimeSpan.FromSeconds(Math.Max(1, seconds / 5.0)));
            Footprint before = Footprint.Measure();
            while (DateTime.UtcNow < end)
            {
                Thread.Sleep(Math.Clamp((int)(end - DateTime.UtcNow).TotalMilliseconds, 1, 10000));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Footprint.Measure()}, {server.Counters.Requests} answers, {server.Counters.OpenConnections} open"));
            }

            threads.ForEach(thread => thread.Join());
            SpinWait.SpinUntil(() => server.Counters.OpenConnections == 0, 10000);
            Footprint after = Footprint.Measure();
            return Report(all, before, after, server);
        }

        private static int Report(List<SoakClient> all, Footprint before, Footprint after, HttpServer server)
        {
            long good = 0;
            List<string> failures = new List<string>();
            foreach (SoakClient client in all)
            {
                good += client.Checked;
                failures.AddRange(client.Failures);
            }

            if (after.HeapKilobytes > before.HeapKilobytes + 4096)
            {
                failures.Add("The heap grew from " + before + " to " + after + ".");
            }

            if (after.Threads > before.Threads)
            {
                failures.Add("Threads grew from " + before + " to " + after + ".");
            }

            if (after.Descriptors > before.Descriptors)
            {
                failures.Add("Descriptors grew from " + before + " to " + after + ".");
            }

            if (server.Counters.OpenConnections != 0)
            {
                failures.Add("Connections stayed open.");
            }

            foreach (string failure in failures)
            {
                Console.WriteLine("FAIL " + failure);
            }

            Console.WriteLine("before " + before + "; after " + after);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{good} passed, {failures.Count} failed"));
            return failures.Count == 0 ? 0 : 1;
        }

        private static int Option(string[] args, string name, int value)
        {
            int at = Array.IndexOf(args, name);
            return at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : value;
        }
    }
}
