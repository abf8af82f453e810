using MicroHttp.Generated;

namespace MicroHttp.Json.Tests
{
    /// <summary>What the sources under test are for.</summary>
    internal static class Target
    {
        public static bool IsDevice => Flavor.Current == Flavor.Nano;
    }
}
