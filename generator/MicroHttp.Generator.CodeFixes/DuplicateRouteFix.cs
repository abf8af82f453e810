using System.Linq;
using MicroHttp.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Generator.CodeFixes
{
    /// <summary>MH1004: gives the second of two equal routes a segment more.</summary>
    [ExportCodeFixProvider(LanguageNames.CSharp)]
    public sealed class DuplicateRouteFix : CodeFix
    {
        /// <summary>Creates the fix.</summary>
        public DuplicateRouteFix()
            : base(DiagnosticIds.DuplicateRoute)
        {
        }

        private protected override void Offer(Offers offers)
        {
            AttributeSyntax? attribute = offers.Node<AttributeSyntax>();
            MethodDeclarationSyntax? method = offers.Node<MethodDeclarationSyntax>();
            if (attribute == null || method == null)
            {
                return;
            }

            string segment = method.Identifier.ValueText.ToLowerInvariant();
            LiteralExpressionSyntax? template = TemplateText.Of(attribute);
            bool endsInRest = template?.Token.ValueText.EndsWith("}", System.StringComparison.Ordinal) == true
                && (template.Token.ValueText.LastIndexOf("{*", System.StringComparison.Ordinal) >= 0 || template.Token.ValueText.EndsWith("?}", System.StringComparison.Ordinal));
            if (endsInRest)
            {
                return;
            }

            TextChange? change = template != null ? new TextChange(new TextSpan(template.Span.End - 1, 0), template.Token.ValueText.EndsWith("/", System.StringComparison.Ordinal) ? segment : "/" + segment)
                : attribute.ArgumentList == null ? new TextChange(new TextSpan(attribute.Name.Span.End, 0), "(\"" + segment + "\")")
                : null;
            if (change != null)
            {
                offers.Replace("Add the segment '" + segment + "' to the template", change.Value);
            }

            if (TemplateText.Routes(method).Length > 1)
            {
                offers.Remove("Remove this route", attribute);
            }
        }
    }
}
