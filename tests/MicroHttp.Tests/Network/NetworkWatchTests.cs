using System;
using System.Threading;
using Xunit;

namespace MicroHttp.Tests.Network
{
    public sealed class NetworkWatchTests : IDisposable
    {
        private readonly RecordingObserver _observer = new();
        private readonly ScriptedListener _inner = new();
        private readonly ScriptedAdapter _adapter = new();
        private readonly NetworkListener _listener;
        private readonly NetworkWatch _watch;

        public NetworkWatchTests()
        {
            _listener = new NetworkListener(_inner) { Observer = _observer, RetryDelay = 1 };
            _watch = new NetworkWatch(_listener, _adapter) { Interval = 1 };
            _listener.Start();
            _ = new AcceptingThread(_listener);
        }

        public void Dispose()
        {
            _watch.Stop();
            _listener.Close();
        }

        [Fact]
        public void Check_WithAddress_OpensThePort()
        {
            _adapter.Address = "10.0.0.7";

            Assert.True(_watch.Check());
            Assert.Equal(["listening 10.0.0.7"], _observer.Wait(1));
        }

        [Fact]
        public void Check_WithoutAddress_ClosesThePort()
        {
            _adapter.Address = "10.0.0.7";
            _watch.Check();
            _observer.Wait(1);
            _adapter.Address = null;

            Assert.False(_watch.Check());
            Assert.False(_inner.IsOpen);
        }

        [Fact]
        public void Run_WithoutNetwork_Connects()
        {
            _adapter.AddressOnceConnected = "10.0.0.7";
            Run();

            Assert.Equal(["listening 10.0.0.7"], _observer.Wait(1));
            Assert.Equal(1, _adapter.Connects);
        }

        [Fact]
        public void Run_ConnectionThatFails_IsTriedAgain()
        {
            _adapter.FailuresLeft = 3;
            _adapter.AddressOnceConnected = "10.0.0.7";
            Run();

            Assert.Equal(["listening 10.0.0.7"], _observer.Wait(1));
            Assert.Equal(4, _adapter.Connects);
        }

        [Fact]
        public void Run_NetworkGoesAndComes_FollowsWithoutBeingTold()
        {
            _adapter.AddressOnceConnected = "10.0.0.7";
            Run();
            _observer.Wait(1);
            _adapter.AddressOnceConnected = "10.0.0.8";
            _adapter.Address = null;

            Assert.Equal(["listening 10.0.0.7", "lost", "listening 10.0.0.8"], _observer.Wait(3));
        }

        [Fact]
        public void Changed_LongBeforeTheInterval_ChecksAtOnce()
        {
            _watch.Interval = int.MaxValue;
            _adapter.AddressOnceConnected = "10.0.0.7";
            Run();
            _observer.Wait(1);
            _adapter.Address = "10.0.0.8";
            _watch.Changed();

            Assert.Equal(["listening 10.0.0.7", "listening 10.0.0.8"], _observer.Wait(2));
        }

        [Fact]
        public void Stop_EndsRunAndClosesThePort()
        {
            _adapter.AddressOnceConnected = "10.0.0.7";
            Thread thread = Run();
            _observer.Wait(1);
            _watch.Stop();

            Assert.True(thread.Join(20000));
            Assert.False(_inner.IsOpen);
        }

        private Thread Run()
        {
            var thread = new Thread(_watch.Run) { IsBackground = true };
            thread.Start();
            return thread;
        }

        /// <summary>A radio: what it is connected to is what the test says.</summary>
        private sealed class ScriptedAdapter : NetworkAdapter
        {
            private string? _address;
            private string? _later;

            public int Connects { get; private set; }

            public int FailuresLeft { get; set; }

            public string? Address
            {
                get => Volatile.Read(ref _address);
                set => Volatile.Write(ref _address, value);
            }

            public string? AddressOnceConnected
            {
                get => Volatile.Read(ref _later);
                set => Volatile.Write(ref _later, value);
            }

            public override string? FindAddress() => Address;

            public override bool Connect(int milliseconds)
            {
                Connects++;
                if (FailuresLeft > 0)
                {
                    FailuresLeft--;
                    return FailuresLeft % 2 == 0 ? throw new InvalidOperationException("The radio is busy.") : false;
                }

                Address = AddressOnceConnected;
                return true;
            }
        }
    }
}
