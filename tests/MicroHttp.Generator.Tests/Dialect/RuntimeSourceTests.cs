using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace MicroHttp.Generator.Tests.Dialect
{
    /// <summary>What the package hands to devices obeys the rules that its users are held to.</summary>
    public class RuntimeSourceTests
    {
        [Fact]
        public async Task RuntimeSourcesForADevice_AreSilent()
        {
            foreach (string project in Directory.EnumerateFiles(Path.Combine(Repository.Root, "runtime"), "*.csproj", SearchOption.AllDirectories))
            {
                // A project that names its targets itself is for the desktop.
                if (File.ReadAllText(project).Contains("<TargetFrameworks>", StringComparison.Ordinal))
                {
                    continue;
                }

                var check = new DialectCheck();
                SyntaxTree[] sources = SourcesForADevice(Path.GetDirectoryName(project)!)
                    .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), check.ParseOptions(), file))
                    .ToArray();
                ImmutableArray<Diagnostic> found = await check.Analyze(check.Compile(sources));

                Assert.True(found.IsEmpty, Path.GetFileName(project) + Environment.NewLine + string.Join(Environment.NewLine, found));
            }
        }

        [Fact]
        public void RuntimeSourcesForADevice_AreFound() =>
            Assert.Contains(SourcesForADevice(Path.Combine(Repository.Root, "runtime", "MicroHttp")), static file => Path.GetFileName(file) == "Flavor.Nano.cs");

        // What runtime/Directory.Build.targets leaves to the nano flavor.
        internal static IEnumerable<string> SourcesForADevice(string folder) =>
            from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            let parts = Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)
            where !parts.Any(static part => part is "bin" or "obj" or "Modern" or "Streams" or "Async")
            where !file.EndsWith(".Modern.cs", StringComparison.Ordinal) && !file.EndsWith(".Portable.cs", StringComparison.Ordinal)
            select file;
    }
}
