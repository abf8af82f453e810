using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MicroHttp.Generator.Dialect.Rules
{
    /// <summary>
    /// MH9002: a type with type parameters of its own. From C# 10 on the compiler adds such types itself: the delegate of a lambda that is assigned to
    /// <c>var</c> and has a ref, params or optional parameter is generic. Anonymous types are too, but do not compile for a device.
    /// </summary>
    internal sealed class GenericTypeRule : DialectRule
    {
        public GenericTypeRule()
            : base(DialectDescriptors.GenericType)
        {
        }

        public override void Register(CompilationStartAnalysisContext context)
        {
            context.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
            context.RegisterOperationAction(AnalyzeDelegate, OperationKind.DelegateCreation);
        }

        private void AnalyzeType(SymbolAnalysisContext context)
        {
            var type = (INamedTypeSymbol)context.Symbol;
            if (type.Arity > 0)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, type.Locations[0], "'" + Display.Name(type) + "'"));
            }
        }

        private void AnalyzeDelegate(OperationAnalysisContext context)
        {
            var creation = (IDelegateCreationOperation)context.Operation;
            if (creation.Type is INamedTypeSymbol { IsAnonymousType: true })
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, creation.Target.Syntax.GetLocation(), "The delegate that the compiler makes for this"));
            }
        }
    }
}
