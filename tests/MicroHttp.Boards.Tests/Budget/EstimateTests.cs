using System.Reflection.PortableExecutable;
using MicroHttp.Budget.Tasks;
using Xunit;

namespace MicroHttp.Boards.Tests.Budget;

/// <summary>What is told at build of a device program: that of tests/NanoHello.</summary>
public sealed class EstimateTests : IDisposable
{
    private readonly PEReader _program = new(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "device", "NanoHello.exe")));

    public void Dispose() => _program.Dispose();

    [Fact]
    public void AtRest_CoreAndASmallApplication_TakesAtMost8Kilobytes()
    {
        Assert.InRange(new HeapEstimate(_program, 1024, 1024).AtRest, 1, 8192);
    }

    [Fact]
    public void PerConnection_LargerBuffers_TakeJustTheirOctetsMore()
    {
        int small = new HeapEstimate(_program, 1024, 1024).PerConnection;
        int large = new HeapEstimate(_program, 1024 + 1200, 1024 + 120).PerConnection;
        Assert.Equal(1320, large - small);
    }

    [Fact]
    public void PerConnection_ThreadAndBuffers_AreMostOfIt()
    {
        int connection = new HeapEstimate(_program, 1024, 1024).PerConnection;
        Assert.InRange(connection, (2 * HeapModel.Array(1024, 1)) + HeapModel.Thread, 2 * ((2 * HeapModel.Array(1024, 1)) + HeapModel.Thread));
    }

    [Fact]
    public void Flash_IsMoreThanItsCode_AndLessThanWhatTheCompilerWrote()
    {
        var flash = new FlashEstimate(_program);
        Assert.InRange(flash.Total, flash.Code + flash.Data + 1, (int)new FileInfo(Path.Combine(AppContext.BaseDirectory, "device", "NanoHello.exe")).Length);
    }
}
