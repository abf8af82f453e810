using System.Linq;
using MicroHttp.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Generator.CodeFixes
{
    /// <summary>MH0005: makes a member internal.</summary>
    [ExportCodeFixProvider(LanguageNames.CSharp)]
    public sealed class AccessibilityFix : CodeFix
    {
        /// <summary>Creates the fix.</summary>
        public AccessibilityFix()
            : base(DiagnosticIds.NotAccessible)
        {
        }

        private protected override void Offer(Offers offers)
        {
            // At an attribute that names a filter the member stands elsewhere.
            MemberDeclarationSyntax? member = offers.Node<AttributeSyntax>() == null ? offers.Node<MemberDeclarationSyntax>() : Named(offers.Node<AttributeSyntax>()!);
            if (member == null || member is TypeDeclarationSyntax)
            {
                return;
            }

            SyntaxToken[] accessibility = member.Modifiers.Where(static modifier => modifier.IsKind(SyntaxKind.PrivateKeyword) || modifier.IsKind(SyntaxKind.ProtectedKeyword)).ToArray();
            TextSpan place = accessibility.Length == 0
                ? new TextSpan(member.Modifiers.Count != 0 ? member.Modifiers[0].SpanStart : First(member).SpanStart, 0)
                : TextSpan.FromBounds(accessibility[0].SpanStart, accessibility[accessibility.Length - 1].Span.End);
            offers.Replace("Make it internal", new TextChange(place, accessibility.Length == 0 ? "internal " : "internal"));
        }

        /// <summary>The first token behind the attributes.</summary>
        private static SyntaxToken First(MemberDeclarationSyntax member)
        {
            return member.AttributeLists.Count == 0 ? member.GetFirstToken() : member.AttributeLists.Last().GetLastToken().GetNextToken();
        }

        private static MemberDeclarationSyntax? Named(AttributeSyntax attribute)
        {
            string name = attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression switch
            {
                LiteralExpressionSyntax literal => literal.Token.ValueText,
                InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => arguments[0].ToString(),
                _ => "",
            };
            TypeDeclarationSyntax? type = attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>();
            return type?.Members.FirstOrDefault(member => member switch
            {
                FieldDeclarationSyntax field => field.Declaration.Variables.Any(variable => variable.Identifier.ValueText == name),
                PropertyDeclarationSyntax property => property.Identifier.ValueText == name,
                _ => false,
            });
        }
    }
}
