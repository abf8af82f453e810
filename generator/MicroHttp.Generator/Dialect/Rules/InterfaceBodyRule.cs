using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MicroHttp.Generator.Dialect.Rules
{
    /// <summary>MH9008: an instance member of an interface that is not abstract: default, private, sealed, or an override of a base interface's member.</summary>
    internal sealed class InterfaceBodyRule : DialectRule
    {
        public InterfaceBodyRule()
            : base(DialectDescriptors.InterfaceBody)
        {
        }

        public override void Register(CompilationStartAnalysisContext context) =>
            context.RegisterSymbolAction(Analyze, SymbolKind.Method, SymbolKind.Property, SymbolKind.Event);

        private void Analyze(SymbolAnalysisContext context)
        {
            ISymbol member = context.Symbol;
            if (member.ContainingType is not { TypeKind: TypeKind.Interface } || member.IsStatic || member.IsAbstract)
            {
                return;
            }

            // A property or event is reported once, not for each accessor.
            if (member is not IMethodSymbol { AssociatedSymbol: not null })
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, member.Locations[0], Display.Name(member)));
            }
        }
    }
}
