using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading;

namespace MicroHttp.Streams.Soak
{
    /// <summary>What the clients load, and how they are told what it cost.</summary>
    [HttpApplication]
    public sealed partial class SoakApp
    {
        private const int Messages = 1024;
        private const int Length = 64;

        private readonly EventChannel _events = new EventChannel(Messages, OverflowPolicy.Disconnect);
        private readonly WebSocketChannel _sockets = new WebSocketChannel(Messages, OverflowPolicy.Disconnect);
        private readonly byte[] _message = new byte[Length];

        [HttpGet("/events")]
        public EventStream Events() => _events.Subscribe();

        [HttpGet("/ws")]
        public WebSocketSession Socket() => new Listening(_sockets);

        /// <summary>Who is subscribed, and what the process holds, in octets.</summary>
        [HttpGet("/state")]
        public string State()
        {
            GC.Collect();
            using Process process = Process.GetCurrentProcess();
            return string.Create(CultureInfo.InvariantCulture, $"{_events.Subscribers} {_sockets.Members} {GC.GetTotalMemory(false)} {process.WorkingSet64}");
        }

        /// <summary>Publishes so many messages, each to both channels, evenly in time.</summary>
        /// <returns>The octets that the publishing thread has allocated meanwhile.</returns>
        [HttpPost("/publish")]
        public string Publish(int count, int milliseconds)
        {
            var publisher = new Publisher(this, count, milliseconds);
            var thread = new Thread(publisher.Run);
            thread.Start();
            return "started";
        }

        [HttpGet("/down")]
        public ContentSource Down(long octets) => new PatternSource(octets);

        [HttpPost("/up"), ContentLimit(1L << 40)]
        public ContentSink Up() => new PatternSink();

        private void Publish(int number)
        {
            _message.AsSpan().Fill((byte)' ');
            number.TryFormat(_message, out _, provider: CultureInfo.InvariantCulture);
            _events.Publish("m", _message, 0, Length);
            _sockets.SendText(null, _message, 0, Length);
        }

        private sealed class Listening : WebSocketSession
        {
            private readonly WebSocketChannel _channel;

            public Listening(WebSocketChannel channel)
            {
                _channel = channel;

                // The clients do nothing but read.
                PingInterval = 0;
            }

            protected override void OnOpen() => Join(_channel);
        }

        private sealed class Publisher(SoakApp app, int count, int milliseconds)
        {
            public void Run()
            {
                var watch = Stopwatch.StartNew();
                long before = 0;
                for (int i = 0; i < count; i++)
                {
                    if (i == Messages)
                    {
                        // All buffers have their size by now.
                        before = GC.GetAllocatedBytesForCurrentThread();
                    }

                    app.Publish(i);
                    int ahead = (int)(((i + 1L) * milliseconds / count) - watch.ElapsedMilliseconds);
                    if (ahead > 0)
                    {
                        Thread.Sleep(ahead);
                    }
                }

                long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"published {count} in {watch.ElapsedMilliseconds} ms, allocated {(count > Messages ? allocated : 0)}"));
            }
        }
    }
}
