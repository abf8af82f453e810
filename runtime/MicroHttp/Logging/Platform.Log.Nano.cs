using System;

namespace MicroHttp
{
    internal static partial class Platform
    {
        /// <summary>A board's output is read by its debugger.</summary>
        internal static bool IsTerminal => false;

        internal static void WriteLog(byte[] buffer, int count)
        {
            Console.Write(Octets.GetString(buffer, 0, count));
        }
    }
}
