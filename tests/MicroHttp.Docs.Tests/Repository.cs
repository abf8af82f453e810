using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace MicroHttp.Docs.Tests
{
    /// <summary>The documents of the repository, by their path from its root with forward slashes.</summary>
    internal static class Repository
    {
        public const string DiagnosticPages = "docs/diagnostics/";

        private static readonly string Root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static attribute => attribute.Key == "RepositoryRoot").Value!;

        /// <summary>README.md at the root, that of the package, and everything in docs.</summary>
        public static IEnumerable<string> Documents() => Directory.EnumerateFiles(Root, "README.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "runtime", "Package"), "README.md"))
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(static path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

        public static string Read(string document) => File.ReadAllText(Path.Combine(Root, document)).ReplaceLineEndings("\n");

        public static bool Exists(string document) => File.Exists(Path.Combine(Root, document));
    }
}
