using MicroHttp.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Generator.CodeFixes
{
    /// <summary>MH0002: makes the class partial.</summary>
    [ExportCodeFixProvider(LanguageNames.CSharp)]
    public sealed class PartialFix : CodeFix
    {
        /// <summary>Creates the fix.</summary>
        public PartialFix()
            : base(DiagnosticIds.NotPartial)
        {
        }

        private protected override void Offer(Offers offers)
        {
            TypeDeclarationSyntax? type = offers.Node<TypeDeclarationSyntax>();
            if (type != null)
            {
                offers.Replace("Make '" + type.Identifier.ValueText + "' partial", new TextChange(new TextSpan(type.Keyword.SpanStart, 0), "partial "));
            }
        }
    }
}
