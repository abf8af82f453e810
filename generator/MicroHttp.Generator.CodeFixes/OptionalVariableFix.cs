using System;
using System.Linq;
using MicroHttp.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Generator.CodeFixes
{
    /// <summary>MH1012: gives the parameter a default, or makes the variable required.</summary>
    [ExportCodeFixProvider(LanguageNames.CSharp)]
    public sealed class OptionalVariableFix : CodeFix
    {
        /// <summary>Creates the fix.</summary>
        public OptionalVariableFix()
            : base(DiagnosticIds.OptionalVariable)
        {
        }

        private protected override void Offer(Offers offers)
        {
            string variable = offers.Text;
            if (!variable.EndsWith("?}", StringComparison.Ordinal))
            {
                return;
            }

            string name = TemplateText.VariableName(variable);
            SeparatedSyntaxList<ParameterSyntax> parameters = offers.Node<MethodDeclarationSyntax>()?.ParameterList.Parameters ?? default;
            ParameterSyntax? parameter = parameters.FirstOrDefault(candidate => string.Equals(candidate.Identifier.ValueText, name, StringComparison.OrdinalIgnoreCase));

            // C# wants parameters with a default behind those without.
            bool mayHaveDefault = parameter != null && parameters.SkipWhile(candidate => candidate != parameter).Skip(1).All(static candidate => candidate.Default != null);
            if (mayHaveDefault)
            {
                offers.Replace("Give '" + parameter!.Identifier.ValueText + "' a default", new TextChange(new TextSpan(parameter.Span.End, 0), " = default"));
            }

            offers.Replace("Make the variable required", new TextChange(new TextSpan(offers.Span.End - 2, 1), ""));
        }
    }
}
