using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MicroHttp.Generator.Dialect.Rules
{
    /// <summary>MH9007: <c>delegate*</c>. The type has to be written somewhere before a pointer can be taken or called, so the type is all there is to look for.</summary>
    internal sealed class FunctionPointerRule : DialectRule
    {
        public FunctionPointerRule()
            : base(DialectDescriptors.FunctionPointer)
        {
        }

        public override void Register(CompilationStartAnalysisContext context) => context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.FunctionPointerType);

        private void Analyze(SyntaxNodeAnalysisContext context)
        {
            bool nested = context.Node.Parent?.FirstAncestorOrSelf<FunctionPointerTypeSyntax>() is not null;
            if (!nested && !context.Node.IsPartOfStructuredTrivia())
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, context.Node.GetLocation()));
            }
        }
    }
}
