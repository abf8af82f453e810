using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MicroHttp.Docs.Tests.Samples
{
    /// <summary>Compiles a sample as a user's build does: with the runtime, the generator and the analyzers.</summary>
    internal static class SampleCompiler
    {
        private static readonly ImmutableArray<MetadataReference> References = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => IsForUsers(Path.GetFileNameWithoutExtension(path)))
            .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToImmutableArray();

        /// <summary>The errors of C#, and all reports of ours whatever their severity.</summary>
        public static async Task<IReadOnlyList<Diagnostic>> Compile(Sample sample, CancellationToken cancellation)
        {
            var parsing = new CSharpParseOptions(sample.ForDevice ? LanguageVersion.CSharp9 : LanguageVersion.Latest, DocumentationMode.Diagnose);
            SyntaxTree[] trees = sample.Sources.Select(source => CSharpSyntaxTree.ParseText(source, parsing, cancellationToken: cancellation)).ToArray();
            bool program = trees.Any(tree => ((CompilationUnitSyntax)tree.GetRoot(cancellation)).Members.OfType<GlobalStatementSyntax>().Any());
            var properties = new BuildProperties(new Dictionary<string, string> { ["build_property.MicroHttpDeviceSource"] = sample.ForDevice ? "true" : "" });
            ImmutableArray<AdditionalText> templates = [.. sample.Templates.Select(static template => new SampleTemplate(template.Key, template.Value))];
            var compilation = CSharpCompilation.Create(
                "Sample",
                trees,
                References,
                new CSharpCompilationOptions(program ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

            CSharpGeneratorDriver.Create(GeneratorAssembly.CreateGenerators(), templates, parseOptions: parsing, optionsProvider: properties)
                .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> ofGenerators, cancellation);
            ImmutableArray<Diagnostic> ofAnalyzers = await generated
                .WithAnalyzers(GeneratorAssembly.CreateAnalyzers(), new AnalyzerOptions(templates, properties))
                .GetAnalyzerDiagnosticsAsync(cancellation);

            return generated.GetDiagnostics(cancellation)
                .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Concat(ofGenerators)
                .Concat(ofAnalyzers)
                .ToList();
        }

        private static bool IsForUsers(string assembly) =>
            assembly.StartsWith("System.", StringComparison.Ordinal) ||
            assembly.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) ||
            assembly.StartsWith("xunit.v3.", StringComparison.Ordinal) ||
            assembly == "netstandard" ||
            (assembly.StartsWith("MicroHttp", StringComparison.Ordinal) &&
                !assembly.EndsWith(".Tests", StringComparison.Ordinal) &&
                !assembly.StartsWith("MicroHttp.Generator", StringComparison.Ordinal));
    }
}
