using System.Collections.Immutable;
using MicroHttp.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MicroHttp.Generator.Diagnostics
{
    /// <summary>
    /// Keeps quiet what a rule of others would say about a handler: that it could be static. It is called on the object that the application owns, and
    /// what it uses of that object today says nothing about tomorrow.
    /// </summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    public sealed class HandlerSuppressor : DiagnosticSuppressor
    {
        private static readonly SuppressionDescriptor Static = new SuppressionDescriptor("MHS0001", "CA1822", "Handlers are called on the object that the application owns");

        /// <inheritdoc/>
        public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => ImmutableArray.Create(Static);

        /// <inheritdoc/>
        public override void ReportSuppressions(SuppressionAnalysisContext context)
        {
            foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
            {
                SyntaxTree? tree = diagnostic.Location.SourceTree;
                SyntaxNode? node = tree?.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
                bool isHandler = node != null
                    && context.GetSemanticModel(tree!).GetDeclaredSymbol(node, context.CancellationToken) is IMethodSymbol method
                    && MethodParser.IsAnnotated(method);
                if (isHandler)
                {
                    context.ReportSuppression(Suppression.Create(Static, diagnostic));
                }
            }
        }
    }
}
