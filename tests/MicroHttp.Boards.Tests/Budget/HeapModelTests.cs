using MicroHttp.Budget.Tasks;
using Xunit;

namespace MicroHttp.Boards.Tests.Budget;

/// <summary>The model says what was measured on the interpreter, but for the two octets by which measured ones exceed a multiple of a block.</summary>
public sealed class HeapModelTests
{
    [Theory]
    [InlineData(64, 1, 86)]
    [InlineData(100, 12, 1224)]
    [InlineData(100, 4, 420)]
    public void Array_OctetsReferencesAndNumbers_TakeWhatWasMeasured(int length, int elementSize, int measured)
    {
        Assert.InRange(HeapModel.Array(length, elementSize), measured - 2, measured);
    }

    [Fact]
    public void Object_BoxedInt_TakesWhatWasMeasured()
    {
        Assert.InRange(HeapModel.Object(1), 24, 26);
    }

    [Fact]
    public void Element_StructureOfTwoInts_TakesWhatWasMeasured()
    {
        Assert.Equal(48, HeapModel.Block + HeapModel.Object(2));
    }
}
