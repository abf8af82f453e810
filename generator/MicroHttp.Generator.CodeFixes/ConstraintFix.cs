using System;
using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Generator.CodeFixes
{
    /// <summary>MH1002, MH1003, MH1009: writes the constraint that was meant, leaves it out, or gives the parameter its type.</summary>
    [ExportCodeFixProvider(LanguageNames.CSharp)]
    public sealed class ConstraintFix : CodeFix
    {
        private static readonly Dictionary<string, string> Meant = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["int32"] = "int",
            ["integer"] = "int",
            ["number"] = "int",
            ["short"] = "int",
            ["uint32"] = "uint",
            ["int64"] = "long",
            ["ulong"] = "long",
            ["boolean"] = "bool",
            ["single"] = "float",
            ["decimal"] = "double",
            ["real"] = "double",
            ["uuid"] = "guid",
        };

        /// <summary>Creates the fix.</summary>
        public ConstraintFix()
            : base(DiagnosticIds.UnknownConstraint, DiagnosticIds.ConstraintArgument, DiagnosticIds.ConstraintContradictsType)
        {
        }

        private protected override void Offer(Offers offers)
        {
            SourceText text = offers.Root.GetText();
            TextSpan span = offers.Span;
            string constraint = offers.Text;
            if (span.Start == 0 || text[span.Start - 1] != ':')
            {
                return;
            }

            if (offers.Diagnostic.Id == DiagnosticIds.UnknownConstraint)
            {
                string? known = Meant.TryGetValue(constraint, out string meant) ? meant : TemplateText.ConstraintType(constraint.ToLowerInvariant()) != null ? constraint.ToLowerInvariant() : null;
                if (known != null)
                {
                    offers.Replace("Write '" + known + "'", new TextChange(span, known));
                }
            }
            else if (offers.Diagnostic.Id == DiagnosticIds.ConstraintContradictsType)
            {
                OfferType(offers, text, constraint);
            }

            offers.Replace("Remove the constraint '" + constraint + "'", new TextChange(TextSpan.FromBounds(span.Start - 1, span.End), ""));
        }

        private static void OfferType(Offers offers, SourceText text, string constraint)
        {
            int open = offers.Span.Start;
            while (open > 0 && text[open] != '{')
            {
                open--;
            }

            string name = TemplateText.VariableName(text.ToString(TextSpan.FromBounds(open, offers.Span.Start)));
            ParameterSyntax? parameter = offers.Node<MethodDeclarationSyntax>()?.ParameterList.Parameters
                .FirstOrDefault(candidate => string.Equals(candidate.Identifier.ValueText, name, StringComparison.OrdinalIgnoreCase));
            string? type = TemplateText.ConstraintType(constraint);
            if (parameter?.Type != null && type != null)
            {
                offers.Replace("Make '" + name + "' of type " + type, new TextChange(parameter.Type.Span, type));
            }
        }
    }
}
