using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace MicroHttp.Generator.CodeFixes.Tests
{
    /// <summary>Lets a fix mend the first report of its ids in a source.</summary>
    internal static class FixCheck
    {
        private const string Head = "using System;\nusing MicroHttp;\n\n";

        private static readonly ImmutableArray<MetadataReference> References = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "MicroHttp.dll" or "MicroHttp.Json.dll" or "netstandard.dll" || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToImmutableArray();

        /// <summary>Asserts what the fix with <paramref name="title"/> makes of <paramref name="before"/>, and that nothing of its ids is reported afterwards.</summary>
        public static async Task Mends<TFix>(string title, string before, string after)
            where TFix : CodeFixProvider, new()
        {
            CancellationToken cancellation = TestContext.Current.CancellationToken;
            using var workspace = new AdhocWorkspace();
            Document document = Open(workspace, Head + before);
            var fix = new TFix();
            Diagnostic diagnostic = (await Report(document, fix, cancellation))[0];
            List<CodeAction> actions = await Offered(document, fix, diagnostic, cancellation);
            CodeAction? action = actions.Find(candidate => candidate.Title == title);

            Assert.True(action != null, string.Join('\n', actions.Select(static candidate => candidate.Title)));
            ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(cancellation);
            Document mended = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
            Assert.Equal(Head + after, (await mended.GetTextAsync(cancellation)).ToString());
            Assert.Empty(await Report(mended, fix, cancellation));
        }

        /// <summary>As <see cref="Mends"/>, for members of an application.</summary>
        public static Task MendsMembers<TFix>(string title, string before, string after)
            where TFix : CodeFixProvider, new()
        {
            return Mends<TFix>(title, Application(before), Application(after));
        }

        /// <summary>The titles of what a fix offers.</summary>
        public static async Task<string[]> Titles<TFix>(string members)
            where TFix : CodeFixProvider, new()
        {
            CancellationToken cancellation = TestContext.Current.CancellationToken;
            using var workspace = new AdhocWorkspace();
            Document document = Open(workspace, Head + Application(members));
            var fix = new TFix();
            Diagnostic diagnostic = (await Report(document, fix, cancellation))[0];
            return (await Offered(document, fix, diagnostic, cancellation)).Select(static action => action.Title).ToArray();
        }

        private static string Application(string members) => "[HttpApplication]\npublic partial class App\n{\n    " + members + "\n}\n";

        private static Document Open(AdhocWorkspace workspace, string source)
        {
            Project project = workspace.AddProject("Application", LanguageNames.CSharp)
                .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp9))
                .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
                .WithMetadataReferences(References);
            return project.AddDocument("Source.cs", source);
        }

        private static async Task<List<CodeAction>> Offered(Document document, CodeFixProvider fix, Diagnostic diagnostic, CancellationToken cancellation)
        {
            var actions = new List<CodeAction>();
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellation));
            return actions;
        }

        private static async Task<ImmutableArray<Diagnostic>> Report(Document document, CodeFixProvider fix, CancellationToken cancellation)
        {
            Compilation compilation = (await document.Project.GetCompilationAsync(cancellation))!;
            ImmutableArray<Diagnostic> reported = await compilation.WithAnalyzers([new HttpApplicationAnalyzer(), new JsonAnalyzer()]).GetAnalyzerDiagnosticsAsync(cancellation);
            return reported.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)).ToImmutableArray();
        }
    }
}
