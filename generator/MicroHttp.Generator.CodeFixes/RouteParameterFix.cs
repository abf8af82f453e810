using System;
using System.Linq;
using MicroHttp.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Generator.CodeFixes
{
    /// <summary>MH1008: adds the variable to the template, or takes the parameter from the query.</summary>
    [ExportCodeFixProvider(LanguageNames.CSharp)]
    public sealed class RouteParameterFix : CodeFix
    {
        /// <summary>Creates the fix.</summary>
        public RouteParameterFix()
            : base(DiagnosticIds.ParameterWithoutVariable)
        {
        }

        private protected override void Offer(Offers offers)
        {
            ParameterSyntax? parameter = offers.Node<ParameterSyntax>();
            MethodDeclarationSyntax? method = offers.Node<MethodDeclarationSyntax>();
            AttributeSyntax? source = parameter?.AttributeLists.SelectMany(static list => list.Attributes).FirstOrDefault(static attribute => TemplateText.Name(attribute) == "FromRoute");
            if (parameter == null || method == null || source == null)
            {
                return;
            }

            string name = source.ArgumentList?.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax literal ? literal.Token.ValueText : parameter.Identifier.ValueText;
            AttributeSyntax[] routes = TemplateText.Routes(method);
            if (routes.Length == 1)
            {
                LiteralExpressionSyntax? template = TemplateText.Of(routes[0]);
                TextChange? change = template != null ? new TextChange(new TextSpan(template.Span.End - 1, 0), (template.Token.ValueText.EndsWith("/", StringComparison.Ordinal) ? "{" : "/{") + name + "}")
                    : routes[0].ArgumentList == null ? new TextChange(new TextSpan(routes[0].Name.Span.End, 0), "(\"{" + name + "}\")")
                    : null;
                if (change != null)
                {
                    offers.Replace("Add '{" + name + "}' to the template", change.Value);
                }
            }

            offers.Replace("Take it from the query", new TextChange(source.Name.Span, "FromQuery"));
        }
    }
}
