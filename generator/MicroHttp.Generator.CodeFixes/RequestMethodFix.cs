using System;
using System.Linq;
using MicroHttp.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Generator.CodeFixes
{
    /// <summary>MH1010: writes a standard method as it is sent.</summary>
    [ExportCodeFixProvider(LanguageNames.CSharp)]
    public sealed class RequestMethodFix : CodeFix
    {
        private static readonly string[] Standard = { "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH" };

        /// <summary>Creates the fix.</summary>
        public RequestMethodFix()
            : base(DiagnosticIds.RequestMethodName)
        {
        }

        private protected override void Offer(Offers offers)
        {
            if (offers.Node<AttributeSyntax>()?.ArgumentList?.Arguments.FirstOrDefault()?.Expression is not LiteralExpressionSyntax literal)
            {
                return;
            }

            string name = literal.Token.ValueText;
            string upper = name.ToUpperInvariant();
            if (name != upper && Array.IndexOf(Standard, upper) >= 0)
            {
                offers.Replace("Write '" + upper + "'", new TextChange(literal.Span, "\"" + upper + "\""));
            }
        }
    }
}
