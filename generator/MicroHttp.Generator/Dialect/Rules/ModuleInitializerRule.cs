using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MicroHttp.Generator.Dialect.Rules
{
    /// <summary>MH9006: a method marked as module initializer. A device library has no such attribute, but the compiler takes one that the project declares.</summary>
    internal sealed class ModuleInitializerRule : DialectRule
    {
        private const string Attribute = "System.Runtime.CompilerServices.ModuleInitializerAttribute";

        public ModuleInitializerRule()
            : base(DialectDescriptors.ModuleInitializer)
        {
        }

        public override void Register(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Analyze, SymbolKind.Method);

        private void Analyze(SymbolAnalysisContext context)
        {
            foreach (AttributeData attribute in context.Symbol.GetAttributes())
            {
                if (attribute.AttributeClass?.ToDisplayString() == Attribute && attribute.ApplicationSyntaxReference is { } reference)
                {
                    Location location = reference.SyntaxTree.GetLocation(reference.Span);
                    context.ReportDiagnostic(Diagnostic.Create(Descriptor, location, Display.Name(context.Symbol)));
                }
            }
        }
    }
}
