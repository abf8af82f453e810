using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Blinky;
using MicroHttp.Tests.Network;
using Xunit;

namespace MicroHttp.Boards.Tests.Meadow;

public sealed class MeadowServerTests : IDisposable
{
    private readonly ScriptedAdapter _adapter = new();
    private readonly RecordingObserver _observer = new();
    private MeadowServer? _server;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _server?.Stop();

    [Fact]
    public async Task Start_WithNetwork_Serves()
    {
        _adapter.Connect("127.0.0.1");
        Start();

        Assert.Equal("Hello from a board!\n", await Get());
    }

    [Fact]
    public async Task NetworkConnected_AfterStart_Serves()
    {
        Start();
        _adapter.Connect("127.0.0.1");

        Assert.Equal("Hello from a board!\n", await Get());
    }

    [Fact]
    public async Task NetworkDisconnected_ClosesThePort_AndItsReturnOpensIt()
    {
        _adapter.Connect("127.0.0.1");
        Start();
        await Get();
        int port = _server!.Server.BoundPort;
        _adapter.Disconnect();

        using (var client = new TcpClient())
        {
            await Assert.ThrowsAsync<SocketException>(async () => await client.ConnectAsync(IPAddress.Loopback, port, Cancellation));
        }

        _adapter.Connect("127.0.0.1");
        Assert.Equal(["listening 127.0.0.1", "lost", "listening 127.0.0.1"], _observer.Wait(3));
        Assert.Equal("Hello from a board!\n", await Get());
    }

    [Fact]
    public async Task NoAdapter_ServesThisMachine()
    {
        Start(withoutAdapter: true);

        Assert.Equal("Hello from a board!\n", await Get());
    }

    [Fact]
    public void Stop_LeavesNoHandlerAtTheAdapter()
    {
        Start();
        _server!.Stop();

        Assert.False(_adapter.HasHandlers);
    }

    [Theory]
    [InlineData(0, 6)]
    [InlineData(2, 4)]
    [InlineData(5, 1)]
    public void Connections_AreWhatTheRadioHasLessWhatTheApplicationNeeds(int own, int connections)
    {
        Assert.Equal(connections, new MeadowServer(Application(), _adapter, own).Limits.Connections);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    public void OwnConnections_ThatLeaveNone_AreRefused(int own)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new MeadowServer(Application(), _adapter, own));
    }

    [Fact]
    public async Task ForeignHostName_IsMisdirected()
    {
        _adapter.Connect("127.0.0.1");
        Start();
        _observer.Wait(1);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Url()) { Headers = { Host = "rebound.example" } };
        using HttpResponseMessage response = await client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
    }

    private static BlinkyApp Application() => new(new SimulatedBoard(), AppContext.BaseDirectory);

    private void Start(bool withoutAdapter = false)
    {
        _server = new MeadowServer(Application(), withoutAdapter ? null : _adapter) { Port = 0, Observer = _observer };
        _server.Start();
    }

    private async Task<string> Get()
    {
        _observer.Wait(1);
        using var client = new HttpClient();
        return await client.GetStringAsync(Url(), Cancellation);
    }

    private Uri Url() => new("http://127.0.0.1:" + _server!.Server.BoundPort.ToString(CultureInfo.InvariantCulture) + "/hello");
}
