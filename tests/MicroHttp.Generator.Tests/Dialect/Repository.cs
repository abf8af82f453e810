using System;
using System.IO;

namespace MicroHttp.Generator.Tests.Dialect
{
    /// <summary>The working tree that the tests run in.</summary>
    internal static class Repository
    {
        public static string Root { get; } = Find();

        private static string Find()
        {
            for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "MicroHttp.sln")))
                {
                    return folder.FullName;
                }
            }

            throw new InvalidOperationException("MicroHttp.sln is in no folder above " + AppContext.BaseDirectory);
        }
    }
}
