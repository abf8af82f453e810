using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MicroHttp.Generator.Dialect.Rules
{
    /// <summary>
    /// MH9013: an explicit implementation whose interface is written with <c>global::</c> or another alias and two colons. The compiler makes that a part of the member's name in
    /// metadata. The desktop goes by the table of implementations; a device has none and looks for the interface's full name, a dot and the member's name.
    /// </summary>
    internal sealed class QualifiedImplementationRule : DialectRule
    {
        public QualifiedImplementationRule()
            : base(DialectDescriptors.QualifiedImplementation)
        {
        }

        public override void Register(CompilationStartAnalysisContext context) =>
            context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.ExplicitInterfaceSpecifier);

        private void Analyze(SyntaxNodeAnalysisContext context)
        {
            NameSyntax name = ((ExplicitInterfaceSpecifierSyntax)context.Node).Name;
            NameSyntax first = name;
            while (first is QualifiedNameSyntax qualified)
            {
                first = qualified.Left;
            }

            if (first is AliasQualifiedNameSyntax alias && context.ContainingSymbol is ISymbol member)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, name.GetLocation(), alias.Alias.Identifier.ValueText, Member(member)));
            }
        }

        /// <summary>The member's own name, without that of the interface.</summary>
        private static string Member(ISymbol member) => member.Name.Substring(member.Name.LastIndexOf('.') + 1);
    }
}
