namespace MicroHttp.Diagnostics.Tests;

/// <summary>What the observers are shown.</summary>
[HttpApplication]
public sealed partial class ServedApp
{
    private readonly byte[] _content = [1, 2, 3];

    [HttpGet("/octets")]
    public byte[] Octets() => _content;

    [HttpGet("/fails")]
    public string Fails() => throw new InvalidOperationException("broken pin");
}
