using System;
using System.IO;

namespace MicroHttp
{
    internal static partial class Platform
    {
        private static Stream? _output;

        /// <summary>Whether the program's output shows colours; see no-color.org.</summary>
        internal static bool IsTerminal =>
            !Console.IsOutputRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb"
            && (!OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("WT_SESSION") != null);

        internal static void WriteLog(byte[] buffer, int count)
        {
            try
            {
                _output ??= Console.OpenStandardOutput();
                _output.Write(buffer, 0, count);
            }
            catch (IOException)
            {
                // Nobody reads it any more.
            }
        }
    }
}
