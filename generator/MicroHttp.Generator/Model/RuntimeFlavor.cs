namespace MicroHttp.Generator.Model
{
    /// <summary>The values of <c>MicroHttp.Generated.Flavor</c>.</summary>
    internal enum RuntimeFlavor
    {
        Nano = 0,
        Portable = 1,
        Modern = 2,
    }
}
