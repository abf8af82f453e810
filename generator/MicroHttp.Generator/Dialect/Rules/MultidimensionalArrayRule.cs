using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Generator.Dialect.Rules
{
    /// <summary>MH9003: <c>int[,]</c>, wherever the type is written.</summary>
    internal sealed class MultidimensionalArrayRule : DialectRule
    {
        public MultidimensionalArrayRule()
            : base(DialectDescriptors.MultidimensionalArray)
        {
        }

        public override void Register(CompilationStartAnalysisContext context)
        {
            context.RegisterSyntaxNodeAction(AnalyzeRank, SyntaxKind.ArrayRankSpecifier);
            context.RegisterSyntaxNodeAction(AnalyzeImplicitCreation, SyntaxKind.ImplicitArrayCreationExpression);
        }

        private void AnalyzeRank(SyntaxNodeAnalysisContext context)
        {
            var specifier = (ArrayRankSpecifierSyntax)context.Node;
            if (specifier.Rank > 1 && !specifier.IsPartOfStructuredTrivia())
            {
                Report(context, specifier.GetLocation(), specifier.Rank);
            }
        }

        private void AnalyzeImplicitCreation(SyntaxNodeAnalysisContext context)
        {
            var creation = (ImplicitArrayCreationExpressionSyntax)context.Node;
            if (creation.Commas.Count > 0)
            {
                var brackets = TextSpan.FromBounds(creation.OpenBracketToken.SpanStart, creation.CloseBracketToken.Span.End);
                Report(context, Location.Create(creation.SyntaxTree, brackets), creation.Commas.Count + 1);
            }
        }

        private void Report(SyntaxNodeAnalysisContext context, Location location, int rank) =>
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, location, rank.ToString(CultureInfo.InvariantCulture)));
    }
}
