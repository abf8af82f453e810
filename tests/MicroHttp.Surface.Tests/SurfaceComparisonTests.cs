using MicroHttp.Surface.Tests.Reading;
using Xunit;

namespace MicroHttp.Surface.Tests;

public sealed class SurfaceComparisonTests
{
    private static readonly IReadOnlyDictionary<string, ApiType> Real = SignatureFile.Parse([
        "## System.Net 1.11.60.0",
        "class System.Net.EndPoint : System.IDisposable",
        "    int Port { get; }",
        "enum System.Net.Mode",
        "    Read = 1",
        "    Write = 2",
        "    Both = Read | Write",
    ])["System.Net"].Types;

    [Fact]
    public void Differences_SurfaceSaysLess_None()
    {
        Assert.Empty(SurfaceComparison.Differences(new ApiType("System.Net.EndPoint", "class", [], []), Real));
        Assert.Empty(SurfaceComparison.Differences(new ApiType("System.Net.Mode", "enum", [], ["Both = 3"]), Real));
    }

    [Theory]
    [InlineData("System.Net.Other", "class", "", "System.Net.Other: there is no such type")]
    [InlineData("System.Net.EndPoint", "sealed class", "", "System.Net.EndPoint: is a 'sealed class', really a 'class'")]
    [InlineData("System.Net.EndPoint", "class", "int Port { get; set; }", "System.Net.EndPoint: 'int Port { get; set; }' is not there")]
    [InlineData("System.Net.EndPoint", "class", "long Port { get; }", "System.Net.EndPoint: 'long Port { get; }' is not there")]
    [InlineData("System.Net.Mode", "enum", "Write = 4", "System.Net.Mode: 'Write = 4' is not there")]
    public void Differences_SurfaceSaysSomethingElse_Reported(string name, string declaration, string member, string expected)
    {
        string[] members = member.Length == 0 ? [] : [member];
        Assert.Equal([expected], SurfaceComparison.Differences(new ApiType(name, declaration, [], members), Real));
    }
}
