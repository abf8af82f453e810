using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace MicroHttp.Tests
{
    public class FlavorFilesTests
    {
        // Everything else is one text for all targets. A name here needs a reason why its source can't be: RequestParser passes the lines that nobody asked for in a
        // loop of vectors that calls nothing, where an interpreter has fewest steps for one line after the other.
        private static readonly string[] Allowed = ["AssetStore", "FilePlatform", "Flavor", "HtmlWriter", "Octets", "Platform", "RequestParser", "SocketListener", "TlsPlatform"];

        private static readonly string[] Flavors = ["Modern", "Portable", "Nano", "Scalar"];

        [Fact]
        public void Runtime_TypesWithFilesPerTarget_AreTheAllowedHandful()
        {
            IEnumerable<string> families = SuffixedFiles().Select(static name => name[..name.IndexOf('.')]).Distinct(StringComparer.Ordinal);
            Assert.Empty(families.Except(Allowed, StringComparer.Ordinal));
        }

        [Fact]
        public void Runtime_SharedFiles_HaveNoConditionalCompilation()
        {
            string root = Path.Combine(RepositoryRoot(), "runtime");
            IEnumerable<string> conditional = SourceFiles(root).Where(static path => File.ReadLines(path).Any(static line => line.TrimStart().StartsWith("#if", StringComparison.Ordinal)));
            Assert.Empty(conditional);
        }

        private static IEnumerable<string> SuffixedFiles()
        {
            return SourceFiles(Path.Combine(RepositoryRoot(), "runtime"))
                .Select(static path => Path.GetFileName(path))
                .Where(static name => Flavors.Any(flavor => name.EndsWith("." + flavor + ".cs", StringComparison.Ordinal)));
        }

        private static IEnumerable<string> SourceFiles(string folder)
        {
            return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Where(static path => !path.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"));
        }

        private static string RepositoryRoot()
        {
            string? folder = AppContext.BaseDirectory;
            while (folder != null && !File.Exists(Path.Combine(folder, "MicroHttp.sln")))
            {
                folder = Path.GetDirectoryName(folder);
            }

            return folder ?? throw new InvalidOperationException("The tests run outside the repository.");
        }
    }
}
