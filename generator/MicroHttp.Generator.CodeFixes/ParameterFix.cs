using System;
using System.Linq;
using MicroHttp.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Generator.CodeFixes
{
    /// <summary>MH1007: adds the parameter that a variable asks for, or says that nobody wants it.</summary>
    [ExportCodeFixProvider(LanguageNames.CSharp)]
    public sealed class ParameterFix : CodeFix
    {
        /// <summary>Creates the fix.</summary>
        public ParameterFix()
            : base(DiagnosticIds.VariableWithoutParameter)
        {
        }

        private protected override void Offer(Offers offers)
        {
            MethodDeclarationSyntax? method = offers.Node<MethodDeclarationSyntax>();
            string variable = offers.Text;
            if (method == null || !variable.StartsWith("{", StringComparison.Ordinal))
            {
                return;
            }

            string name = TemplateText.VariableName(variable);
            string parameterName = TemplateText.ParameterName(name);
            bool isOptional = variable.EndsWith("?}", StringComparison.Ordinal);
            string attribute = parameterName.TrimStart('@') == name ? "" : "[FromRoute(\"" + name + "\")] ";
            string parameter = attribute + TemplateText.VariableType(variable) + " " + parameterName + (isOptional ? " = default" : "");
            offers.Replace("Add the parameter '" + parameterName + "'", Insertion(method.ParameterList, parameter, isOptional));

            int nameStart = offers.Span.Start + variable.IndexOf(name, StringComparison.Ordinal);
            offers.Replace("Rename the variable to '_" + name + "'", new TextChange(new TextSpan(nameStart, 0), "_"));
        }

        /// <summary>Puts a parameter behind those that have to be given, or, with a default, behind all.</summary>
        private static TextChange Insertion(ParameterListSyntax list, string parameter, bool isOptional)
        {
            ParameterSyntax? before = isOptional ? null : list.Parameters.FirstOrDefault(static candidate => candidate.Default != null);
            if (before != null)
            {
                return new TextChange(new TextSpan(before.SpanStart, 0), parameter + ", ");
            }

            string separator = list.Parameters.Count == 0 ? "" : ", ";
            return new TextChange(new TextSpan(list.CloseParenToken.SpanStart, 0), separator + parameter);
        }
    }
}
