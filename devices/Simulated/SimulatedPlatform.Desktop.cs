using System.Runtime.InteropServices;

namespace MicroHttp.Boards
{
    /// <summary>What a simulated board really runs on.</summary>
    internal static class SimulatedPlatform
    {
        public static string Processor => RuntimeInformation.ProcessArchitecture.ToString();

        public static string Name => RuntimeInformation.FrameworkDescription;
    }
}
