using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace MicroHttp.Streams.Soak
{
    /// <summary>Many clients of two channels, some of which never read, and one publisher.</summary>
    internal static class PublishRun
    {
        // Kilobytes.
        private const int Allowed = 5 * 1024;

        public static async Task<int> Run(int clients, int seconds, int rate)
        {
            using var server = new ServerProcess();
            long idle = server.Resident;
            var readers = new List<Reader>();
            for (int i = 0; i < 2 * clients; i++)
            {
                readers.Add(new Reader(server, i >= clients, i % 10 != 9));
            }

            Task[] reading = readers.Select(static reader => Task.Run(reader.Run)).ToArray();
            string expected = $"{clients} {clients} ";
            while (!server.Ask("GET", "/state").StartsWith(expected, StringComparison.Ordinal))
            {
                Thread.Sleep(100);
            }

            // The first messages let buffers and code grow to their size.
            int count = rate * seconds;
            server.Ask("POST", $"/publish?count={count}&milliseconds={1000 * seconds}");
            Thread.Sleep(Math.Max(1000, 1000 * seconds / 4));
            string state = server.Ask("GET", "/state");
            long before = server.Resident;
            string? published = server.ReadLine();
            SpinWait.SpinUntil(() => readers.All(reader => !reader.Reads || reader.Next == count || reader.Mistake != null), 30000);
            long after = server.Resident;
            string end = server.Ask("GET", "/state");

            int missed = readers.Count(reader => reader.Reads && reader.Next != count);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{2 * clients} clients, {readers.Count(static reader => !reader.Reads)} of them never read; {published}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"readers that missed a message: {missed}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"resident: {idle} KB idle, {before} KB after a quarter, {after} KB at the end"));
            Console.WriteLine($"subscribed, members, heap, resident: {state}, then {end}");
            foreach (Reader reader in readers.Where(static reader => reader.Mistake != null).Take(3))
            {
                Console.WriteLine((reader.IsWebSocket ? "WebSocket: " : "events: ") + reader.Mistake);
            }

            readers.ForEach(static reader => reader.Dispose());
            await Task.WhenAll(reading);
            bool flat = after - before <= Allowed;
            bool free = published != null && published.EndsWith("allocated 0", StringComparison.Ordinal);
            return missed == 0 && flat && free ? 0 : 1;
        }
    }
}
