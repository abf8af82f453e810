using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MicroHttp.Generator.Dialect.Rules
{
    /// <summary>MH9004: <c>checked</c> as an expression or a statement. A constant expression is silent, since the compiler itself checks that.</summary>
    internal sealed class CheckedCodeRule : DialectRule
    {
        public CheckedCodeRule()
            : base(DialectDescriptors.CheckedCode)
        {
        }

        public override void Register(CompilationStartAnalysisContext context)
        {
            context.RegisterSyntaxNodeAction(AnalyzeExpression, SyntaxKind.CheckedExpression);
            context.RegisterSyntaxNodeAction(AnalyzeStatement, SyntaxKind.CheckedStatement);
        }

        private void AnalyzeExpression(SyntaxNodeAnalysisContext context)
        {
            var expression = (CheckedExpressionSyntax)context.Node;
            if (!context.SemanticModel.GetConstantValue(expression, context.CancellationToken).HasValue)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, expression.Keyword.GetLocation()));
            }
        }

        private void AnalyzeStatement(SyntaxNodeAnalysisContext context) =>
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, ((CheckedStatementSyntax)context.Node).Keyword.GetLocation()));
    }
}
