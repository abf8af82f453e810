namespace MicroHttp.Conformance
{
    /// <summary>The same with the files packed into the program.</summary>
    [HttpApplication]
    [Assets("/static", "static")]
    public sealed partial class PackedConformanceApp : ConformanceRoutes
    {
    }
}
