using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MicroHttp.Generator.Dialect.Rules
{
    /// <summary>MH9001: a method or local function with type parameters of its own.</summary>
    internal sealed class GenericMethodRule : DialectRule
    {
        public GenericMethodRule()
            : base(DialectDescriptors.GenericMethod)
        {
        }

        public override void Register(CompilationStartAnalysisContext context)
        {
            context.RegisterSymbolAction(AnalyzeMethod, SymbolKind.Method);
            context.RegisterSyntaxNodeAction(AnalyzeLocalFunction, SyntaxKind.LocalFunctionStatement);
        }

        private void AnalyzeMethod(SymbolAnalysisContext context)
        {
            var method = (IMethodSymbol)context.Symbol;
            bool reportedAtDefinition = method.PartialDefinitionPart is not null;
            if (method.IsGenericMethod && !reportedAtDefinition)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, method.Locations[0], Display.Name(method)));
            }
        }

        // Local functions are no members, so no symbol action sees them.
        private void AnalyzeLocalFunction(SyntaxNodeAnalysisContext context)
        {
            var function = (LocalFunctionStatementSyntax)context.Node;
            if (function.TypeParameterList is not null)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, function.Identifier.GetLocation(), function.Identifier.ValueText + function.TypeParameterList));
            }
        }
    }
}
