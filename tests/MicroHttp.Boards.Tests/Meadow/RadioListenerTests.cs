using MicroHttp.Hosting;
using MicroHttp.Tests.Network;
using Xunit;

namespace MicroHttp.Boards.Tests.Meadow;

public sealed class RadioListenerTests : IDisposable
{
    private readonly ScriptedListener _inner = new();
    private readonly RadioListener _listener;

    public RadioListenerTests()
    {
        _listener = new RadioListener(_inner, 2);
        _listener.Start();
    }

    public void Dispose() => _listener.Close();

    [Fact]
    public void Accept_LastPlace_EndsListening()
    {
        Arrive();
        Assert.True(_inner.IsOpen);
        Arrive();

        Assert.False(_inner.IsOpen);
        Assert.Equal(2, _listener.Clients);
    }

    [Fact]
    public void Close_OfAClient_ListensAgain()
    {
        Transport first = Arrive();
        Arrive();
        var accepting = new AcceptingThread(_listener);
        first.Close();
        _inner.Connect(new IdleTransport());

        Assert.True(accepting.Accepts(1));
        Assert.Equal(2, _listener.Clients);
    }

    [Fact]
    public void Close_OfAClientTwice_GivesBackOnePlace()
    {
        Transport first = Arrive();
        Arrive();
        first.Close();
        first.Close();

        Assert.Equal(1, _listener.Clients);
    }

    [Fact]
    public void ClientToldGoodbye_ThatStays_IsClosedWhenItsPlaceIsNeeded()
    {
        var lingering = new IdleTransport();
        Arrive(lingering).EndSending();
        Arrive();
        var accepting = new AcceptingThread(_listener);
        _inner.Connect(new IdleTransport());

        Assert.True(accepting.Accepts(1));
        Assert.True(lingering.IsClosed);
    }

    [Fact]
    public void ClosedClient_IsNotAskedAnyMore()
    {
        Transport client = Arrive();
        client.Close();
        client.SetReceiveTimeout(1);

        Assert.Equal(Transport.Gone, client.Receive(new byte[1], 0, 1));
        Assert.Equal(Transport.Gone, client.Send(new byte[1], 0, 1));
    }

    [Fact]
    public void Close_WhileFull_EndsAccept()
    {
        Arrive();
        Arrive();
        var accepting = new AcceptingThread(_listener);
        _listener.Close();

        Assert.True(accepting.Ends());
    }

    private Transport Arrive(Transport? client = null)
    {
        _inner.Connect(client ?? new IdleTransport());
        return _listener.Accept()!;
    }
}
