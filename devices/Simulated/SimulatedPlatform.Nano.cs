using nanoFramework.Runtime.Native;

namespace MicroHttp.Boards
{
    /// <summary>What a simulated board really runs on.</summary>
    internal static class SimulatedPlatform
    {
        public static string Processor => SystemInfo.Platform;

        public static string Name => ".NET nanoFramework";
    }
}
