using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MicroHttp.Generator.Dialect.Rules
{
    /// <summary>MH9051: a string literal, or the literal part of an interpolated string, with U+0000 in it.</summary>
    internal sealed class NulInTextRule : DialectRule
    {
        public NulInTextRule()
            : base(DialectDescriptors.NulInText)
        {
        }

        public override void Register(CompilationStartAnalysisContext context)
        {
            context.RegisterSyntaxNodeAction(AnalyzeLiteral, SyntaxKind.StringLiteralExpression);
            context.RegisterSyntaxNodeAction(AnalyzeInterpolatedText, SyntaxKind.InterpolatedStringText);
        }

        private void AnalyzeLiteral(SyntaxNodeAnalysisContext context) => Check(context, ((LiteralExpressionSyntax)context.Node).Token);

        private void AnalyzeInterpolatedText(SyntaxNodeAnalysisContext context) => Check(context, ((InterpolatedStringTextSyntax)context.Node).TextToken);

        private void Check(SyntaxNodeAnalysisContext context, SyntaxToken token)
        {
            if (token.ValueText.IndexOf('\0') >= 0)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, token.GetLocation()));
            }
        }
    }
}
