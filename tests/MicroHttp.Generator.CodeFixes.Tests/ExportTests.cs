using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace MicroHttp.Generator.CodeFixes.Tests
{
    /// <summary>What an editor finds in the assembly, and what the pages say about it.</summary>
    public class ExportTests
    {
        private static readonly Type[] Fixes = typeof(CodeFix).Assembly.GetTypes().Where(static type => typeof(CodeFixProvider).IsAssignableFrom(type) && !type.IsAbstract).ToArray();

        [Fact]
        public void Fixes_AreExported()
        {
            Assert.NotEmpty(Fixes);
            Assert.All(Fixes, static fix => Assert.True(fix.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false), fix.Name));
        }

        // What an editor does not have, or has in an older version, it cannot load, and the fixes with it.
        [Fact]
        public void Assembly_ReferencesWhatEachEditorHas() => Assert.All(
            typeof(CodeFix).Assembly.GetReferencedAssemblies(),
            static reference => Assert.True(
                reference.Name switch
                {
                    "netstandard" => true,
                    "System.Collections.Immutable" => reference.Version!.Major <= 7,
                    _ => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && reference.Version <= new Version(4, 8, 0, 0),
                },
                reference.FullName));

        [Fact]
        public void Pages_SayWhatIsFixed()
        {
            string folder = typeof(ExportTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "DiagnosticPages").Value!;
            IEnumerable<string> said = Directory.EnumerateFiles(folder, "MH*.md")
                .Where(static page => File.ReadAllText(page).Contains("| category | severity | code fix |", StringComparison.Ordinal))
                .Select(static page => Path.GetFileNameWithoutExtension(page));
            IEnumerable<string> done = Fixes.SelectMany(static fix => ((CodeFixProvider)Activator.CreateInstance(fix)!).FixableDiagnosticIds).Distinct();

            Assert.Equal(done.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
        }
    }
}
