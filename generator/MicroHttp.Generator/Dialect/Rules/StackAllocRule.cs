using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MicroHttp.Generator.Dialect.Rules
{
    /// <summary>MH9009: <c>stackalloc</c>, with a size or with an initializer only.</summary>
    internal sealed class StackAllocRule : DialectRule
    {
        public StackAllocRule()
            : base(DialectDescriptors.StackAlloc)
        {
        }

        public override void Register(CompilationStartAnalysisContext context) =>
            context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.StackAllocArrayCreationExpression, SyntaxKind.ImplicitStackAllocArrayCreationExpression);

        // Both kinds begin with the keyword.
        private void Analyze(SyntaxNodeAnalysisContext context) =>
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, context.Node.GetFirstToken().GetLocation()));
    }
}
