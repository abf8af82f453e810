using System;
using System.IO;

namespace MicroHttp
{
    internal static partial class Platform
    {
        private static Stream? _output;

        /// <summary>Whether the program's output shows colours: Mono runs on boards, whose output goes to a log.</summary>
        internal static bool IsTerminal => false;

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
