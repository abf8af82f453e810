using System;

namespace MicroHttp.Benchmarks
{
    /// <summary>Stands where there is no Kestrel to measure beside.</summary>
    internal static class PairedParsing
    {
        public static void Run()
        {
            Console.Error.WriteLine("Kestrel's parser is only there for the SDK's own version of .NET, with ASP.NET's runtime installed: build for that.");
            Environment.ExitCode = 1;
        }
    }
}
