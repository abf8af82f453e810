using System;
using Xunit;

namespace MicroHttp.Tests.Network
{
    public sealed class NetworkListenerTests : IDisposable
    {
        private readonly ScriptedListener _inner = new();
        private readonly RecordingObserver _observer = new();
        private readonly NetworkListener _listener;

        public NetworkListenerTests()
        {
            _listener = new NetworkListener(_inner) { Observer = _observer, RetryDelay = 1 };
        }

        public void Dispose() => _listener.Close();

        [Fact]
        public void Start_WithoutNetwork_OpensNothing()
        {
            _listener.Start();

            Assert.False(_listener.IsListening);
            Assert.Null(_listener.Address);
            Assert.Equal(0, _inner.Starts);
        }

        [Fact]
        public void NetworkUp_AfterStart_TakesClients()
        {
            AcceptingThread accepting = Started();
            _listener.NetworkUp("192.168.1.2");
            _observer.Wait(1);
            _inner.Connect(new IdleTransport());

            Assert.True(accepting.Accepts(1));
            Assert.Equal(["listening 192.168.1.2"], _observer.Wait(1));
            Assert.Equal(80, _listener.BoundPort);
        }

        [Fact]
        public void NetworkDown_WhileAccepting_ClosesThePortAndKeepsTheListener()
        {
            AcceptingThread accepting = Started();
            _listener.NetworkUp("192.168.1.2");
            _observer.Wait(1);
            _listener.NetworkDown();

            Assert.False(_inner.IsOpen);
            Assert.False(_listener.IsListening);
            _listener.NetworkUp("192.168.1.2");
            Assert.Equal(["listening 192.168.1.2", "lost", "listening 192.168.1.2"], _observer.Wait(3));
            _inner.Connect(new IdleTransport());
            Assert.True(accepting.Accepts(1));
        }

        [Fact]
        public void NetworkUp_SameAddressAgain_ChangesNothing()
        {
            Started();
            _listener.NetworkUp("192.168.1.2");
            _observer.Wait(1);
            _listener.NetworkUp("192.168.1.2");

            Assert.Equal(1, _inner.Starts);
            Assert.Equal(0, _inner.Closes);
        }

        [Fact]
        public void NetworkUp_AnotherAddress_OpensThePortAnew()
        {
            Started();
            _listener.NetworkUp("192.168.1.2");
            _observer.Wait(1);
            _listener.NetworkUp("192.168.1.3");

            Assert.Equal(["listening 192.168.1.2", "listening 192.168.1.3"], _observer.Wait(2));
            Assert.Equal(2, _inner.Starts);
            Assert.Equal(1, _inner.Closes);
        }

        [Fact]
        public void Opening_ThatFails_IsTriedAgain()
        {
            _inner.FailuresLeft = 2;
            Started();
            _listener.NetworkUp("192.168.1.2");

            Assert.Equal(["failed", "failed", "listening 192.168.1.2"], _observer.Wait(3));
        }

        [Fact]
        public void Accept_WhoseSocketGoes_OpensAnother()
        {
            AcceptingThread accepting = Started();
            _listener.NetworkUp("192.168.1.2");
            _observer.Wait(1);
            _inner.Break();

            Assert.Equal(["listening 192.168.1.2", "failed", "listening 192.168.1.2"], _observer.Wait(3));
            _inner.Connect(new IdleTransport());
            Assert.True(accepting.Accepts(1));
        }

        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void Close_WithAndWithoutNetwork_EndsAccept(bool isUp)
        {
            AcceptingThread accepting = Started();
            if (isUp)
            {
                _listener.NetworkUp("192.168.1.2");
                _observer.Wait(1);
            }

            _listener.Close();

            Assert.True(accepting.Ends());
            Assert.False(_inner.IsOpen);
        }

        [Fact]
        public void Close_AndStartAgain_FollowsTheSameNetwork()
        {
            AcceptingThread first = Started();
            _listener.NetworkUp("192.168.1.2");
            _observer.Wait(1);
            _listener.Close();
            Assert.True(first.Ends());
            Started();

            Assert.Equal(["listening 192.168.1.2", "listening 192.168.1.2"], _observer.Wait(2));
        }

        private AcceptingThread Started()
        {
            _listener.Start();
            return new AcceptingThread(_listener);
        }
    }
}
