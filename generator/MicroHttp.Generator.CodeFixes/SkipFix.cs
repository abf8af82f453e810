using MicroHttp.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Generator.CodeFixes
{
    /// <summary>MH3001, MH3002: leaves a member out of JSON.</summary>
    [ExportCodeFixProvider(LanguageNames.CSharp)]
    public sealed class SkipFix : CodeFix
    {
        /// <summary>Creates the fix.</summary>
        public SkipFix()
            : base(DiagnosticIds.UnsupportedType, DiagnosticIds.MissingModel)
        {
        }

        private protected override void Offer(Offers offers)
        {
            if (offers.Node<MemberDeclarationSyntax>() is PropertyDeclarationSyntax or FieldDeclarationSyntax)
            {
                MemberDeclarationSyntax member = offers.Node<MemberDeclarationSyntax>()!;
                offers.Replace("Mark '" + offers.Text + "' with [JsonSkip]", new TextChange(new TextSpan(member.SpanStart, 0), "[JsonSkip] "));
            }
        }
    }
}
