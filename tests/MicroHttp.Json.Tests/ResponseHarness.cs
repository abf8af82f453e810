using System;
using System.Collections.Generic;
using System.Text;
using MicroHttp.Protocol;

namespace MicroHttp.Json.Tests
{
    /// <summary>A response over a send buffer of a size to choose, whose content is collected as a driver would send it.</summary>
    internal sealed class ResponseHarness : IRoomMaker
    {
        public DateField? Date => null;

        private readonly List<byte> _sent = new();

        public ResponseHarness(int sendBuffer = 64 * 1024)
        {
            Response = new HttpResponse { RoomMaker = this };
            Response.Attach(new byte[sendBuffer]);
            Begin();
        }

        public HttpResponse Response { get; }

        public void Begin()
        {
            _sent.Clear();
            Response.Begin(forHead: false, http10: false);
        }

        public void MakeRoom(ResponseBuffer response)
        {
            response.Flush();
            Drain();
            response.Rewind();
        }

        public void Push(ResponseBuffer response) => MakeRoom(response);

        public bool MakeHeadRoom(ResponseBuffer response) => false;

        public byte[]? GrowReceive(byte[] current, int used, int octets) => throw new NotSupportedException();

        /// <summary>Ends the response and returns its content, out of its chunks.</summary>
        public byte[] Content()
        {
            Assert.True(Response.Complete());
            Drain();
            byte[] all = _sent.ToArray();
            int head = all.AsSpan().IndexOf("\r\n\r\n"u8);
            bool chunked = Encoding.ASCII.GetString(all, 0, head).Contains("chunked", StringComparison.Ordinal);
            ReadOnlySpan<byte> rest = all.AsSpan(head + 4);
            return chunked ? Unchunk(rest) : rest.ToArray();
        }

        public string Text() => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Content());

        public static string Write(Action<HttpResponse> write, int sendBuffer = 64 * 1024)
        {
            ResponseHarness harness = new(sendBuffer);
            write(harness.Response);
            return harness.Text();
        }

        private static byte[] Unchunk(ReadOnlySpan<byte> rest)
        {
            List<byte> content = new();
            while (true)
            {
                int line = rest.IndexOf("\r\n"u8);
                int size = Convert.ToInt32(Encoding.ASCII.GetString(rest[..line]), 16);
                if (size == 0)
                {
                    return content.ToArray();
                }

                content.AddRange(rest.Slice(line + 2, size));
                rest = rest[(line + 2 + size + 2)..];
            }
        }

        private void Drain()
        {
            Response.Output(out byte[] buffer, out int offset, out int count);
            _sent.AddRange(buffer.AsSpan(offset, count));
            Response.Sent(count);
        }
    }
}
