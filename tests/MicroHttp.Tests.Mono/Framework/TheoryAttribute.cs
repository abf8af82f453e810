namespace Xunit
{
    /// <summary>A test that runs once for each row of its data.</summary>
    internal sealed class TheoryAttribute : FactAttribute;
}
