using System;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace MicroHttp.Streams.Soak
{
    /// <summary>So much up and so much down at the same time.</summary>
    internal static class TransferRun
    {
        // Kilobytes.
        private const int Allowed = 5 * 1024;

        public static async Task<int> Run(int megabytes)
        {
            using var server = new ServerProcess();
            long octets = (long)megabytes << 20;

            // What every server has loaded once it has served a little.
            await Task.WhenAll(Task.Run(() => Up(server, 1 << 20)), Task.Run(() => Down(server, 1 << 20)));
            long idle = server.Resident;
            long most = idle;
            using var timer = new Timer(_ => most = Math.Max(most, server.Resident), null, 100, 100);
            DateTime began = DateTime.UtcNow;
            long[] right = await Task.WhenAll(Task.Run(() => Up(server, octets)), Task.Run(() => Down(server, octets)));
            double seconds = (DateTime.UtcNow - began).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{megabytes} MB up and {megabytes} MB down in {seconds:F1} s; right: {right[0]} and {right[1]} of {octets} octets"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"resident: {idle} KB idle, {most} KB at most"));
            return right[0] == octets && right[1] == octets && most - idle <= Allowed ? 0 : 1;
        }

        private static long Up(ServerProcess server, long octets)
        {
            using Socket socket = server.Connect();
            socket.Send(Encoding.ASCII.GetBytes($"POST /up HTTP/1.1\r\nHost: localhost\r\nContent-Length: {octets}\r\nConnection: close\r\n\r\n"));
            byte[] buffer = new byte[65536];
            for (long at = 0; at < octets;)
            {
                int count = (int)Math.Min(buffer.Length, octets - at);
                for (int i = 0; i < count; i++)
                {
                    buffer[i] = Pattern.At(at + i);
                }

                for (int sent = 0; sent < count;)
                {
                    sent += socket.Send(buffer, sent, count - sent, SocketFlags.None);
                }

                at += count;
            }

            int received = socket.Receive(buffer);
            string answer = Encoding.ASCII.GetString(buffer, 0, received);
            return long.Parse(answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..], CultureInfo.InvariantCulture);
        }

        private static long Down(ServerProcess server, long octets)
        {
            using Socket socket = server.Connect();
            socket.Send(Encoding.ASCII.GetBytes($"GET /down?octets={octets} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
            byte[] buffer = new byte[65536];
            int held = 0;
            int head = -1;
            while (head < 0)
            {
                held += socket.Receive(buffer, held, buffer.Length - held, SocketFlags.None);
                head = buffer.AsSpan(0, held).IndexOf("\r\n\r\n"u8);
            }

            long at = 0;
            long right = Count(buffer.AsSpan(head + 4, held - head - 4), ref at);
            for (int count = socket.Receive(buffer); count > 0; count = socket.Receive(buffer))
            {
                right += Count(buffer.AsSpan(0, count), ref at);
            }

            return right;
        }

        private static long Count(ReadOnlySpan<byte> octets, ref long at)
        {
            long right = 0;
            foreach (byte octet in octets)
            {
                right += octet == Pattern.At(at++) ? 1 : 0;
            }

            return right;
        }
    }
}
