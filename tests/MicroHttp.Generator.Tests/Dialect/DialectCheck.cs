using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using MicroHttp.Generator.Dialect;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace MicroHttp.Generator.Tests.Dialect
{
    /// <summary>Compiles a source in memory, runs the dialect analyzer over it and compares with the places that the source marks: <c>[|here|]</c>.</summary>
    internal sealed class DialectCheck
    {
        private static readonly ImmutableArray<MetadataReference> Platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToImmutableArray();

        /// <summary>What the build hands to analyzers; by default that the source is for a device.</summary>
        public Dictionary<string, string> Properties { get; } = new() { [DeviceTarget.DeviceSourceProperty] = "true" };

        /// <summary>What a device's toolchain compiles by default.</summary>
        public LanguageVersion Language { get; init; } = LanguageVersion.CSharp9;

        public bool CheckOverflow { get; init; }

        public IReadOnlyList<MetadataReference> References { get; init; } = [];

        public static Task Reports(string id, string source) => new DialectCheck().Expect(id, source);

        public static Task Silent(string source) => new DialectCheck().Expect("", source);

        public async Task Expect(string id, string source)
        {
            string text = Unmark(source, out List<TextSpan> expected);
            CSharpCompilation compilation = Compile(CSharpSyntaxTree.ParseText(text, ParseOptions(), path: "Source.cs"));
            Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

            ImmutableArray<Diagnostic> found = await Analyze(compilation);

            Assert.Equal(
                expected.Select(span => id + " " + text.Substring(span.Start, span.Length) + " " + span.Start),
                found.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                    .Select(diagnostic => diagnostic.Id + " " + text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length) + " " + diagnostic.Location.SourceSpan.Start));
        }

        public async Task<ImmutableArray<Diagnostic>> Analyze(params string[] sources) =>
            await Analyze(Compile(sources.Select(source => CSharpSyntaxTree.ParseText(source, ParseOptions())).ToArray()));

        public CSharpCompilation Compile(params SyntaxTree[] trees) => CSharpCompilation.Create(
            "Device",
            trees,
            Platform.AddRange(References),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, checkOverflow: CheckOverflow));

        public CSharpParseOptions ParseOptions() => new(Language, DocumentationMode.Diagnose);

        public async Task<ImmutableArray<Diagnostic>> Analyze(CSharpCompilation compilation) => await compilation
            .WithAnalyzers([new DialectAnalyzer()], new AnalyzerOptions([], new GlobalProperties(Properties)))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        private static string Unmark(string source, out List<TextSpan> spans)
        {
            spans = [];
            var text = new StringBuilder();
            int at = 0;
            int open;
            while ((open = source.IndexOf("[|", at, StringComparison.Ordinal)) >= 0)
            {
                int close = source.IndexOf("|]", open, StringComparison.Ordinal);
                text.Append(source, at, open - at);
                spans.Add(new TextSpan(text.Length, close - open - 2));
                text.Append(source, open + 2, close - open - 2);
                at = close + 2;
            }

            return text.Append(source, at, source.Length - at).ToString();
        }
    }
}
