using MicroHttp.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Generator.CodeFixes
{
    /// <summary>MH0009: marks the class as a handler.</summary>
    [ExportCodeFixProvider(LanguageNames.CSharp)]
    public sealed class HandlerFix : CodeFix
    {
        /// <summary>Creates the fix.</summary>
        public HandlerFix()
            : base(DiagnosticIds.MethodOutsideHandler)
        {
        }

        private protected override void Offer(Offers offers)
        {
            TypeDeclarationSyntax? type = offers.Node<TypeDeclarationSyntax>();
            if (type != null)
            {
                SyntaxToken first = type.GetFirstToken();
                string indent = Indentation.Of(offers.Root, first.SpanStart);
                offers.Replace("Mark '" + type.Identifier.ValueText + "' with [HttpHandler]", new TextChange(new TextSpan(first.SpanStart, 0), "[HttpHandler]" + Indentation.LineEnd(offers.Root) + indent));
            }
        }
    }
}
