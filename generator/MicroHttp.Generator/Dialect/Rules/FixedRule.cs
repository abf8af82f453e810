using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MicroHttp.Generator.Dialect.Rules
{
    /// <summary>MH9010: the <c>fixed</c> statement and buffers of fixed size in structs.</summary>
    internal sealed class FixedRule : DialectRule
    {
        public FixedRule()
            : base(DialectDescriptors.Fixed)
        {
        }

        public override void Register(CompilationStartAnalysisContext context)
        {
            context.RegisterSyntaxNodeAction(AnalyzeStatement, SyntaxKind.FixedStatement);
            context.RegisterSyntaxNodeAction(AnalyzeField, SyntaxKind.FieldDeclaration);
        }

        private void AnalyzeStatement(SyntaxNodeAnalysisContext context) =>
            Report(context, ((FixedStatementSyntax)context.Node).FixedKeyword, "index the array instead of pointing into it");

        private void AnalyzeField(SyntaxNodeAnalysisContext context)
        {
            foreach (SyntaxToken modifier in ((FieldDeclarationSyntax)context.Node).Modifiers)
            {
                if (modifier.IsKind(SyntaxKind.FixedKeyword))
                {
                    Report(context, modifier, "hold an array in the field");
                }
            }
        }

        private void Report(SyntaxNodeAnalysisContext context, SyntaxToken keyword, string advice) =>
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, keyword.GetLocation(), advice));
    }
}
