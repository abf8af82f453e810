using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MicroHttp.Generator.CodeFixes
{
    /// <summary>MH0010, MH2008, MH3006, MH3009: takes an attribute away that has no place there.</summary>
    [ExportCodeFixProvider(LanguageNames.CSharp)]
    public sealed class AttributeFix : CodeFix
    {
        private static readonly Dictionary<string, string[]> Removed = new Dictionary<string, string[]>
        {
            [DiagnosticIds.MountWithoutHandler] = new[] { "Mount" },
            [DiagnosticIds.SeveralSources] = new[] { "FromRoute", "FromQuery", "FromHeader", "FromCookie", "FromForm", "FromBody" },
            [DiagnosticIds.RequiredNeverRead] = new[] { "JsonRequired" },
            [DiagnosticIds.Decimals] = new[] { "JsonDecimals" },
        };

        /// <summary>Creates the fix.</summary>
        public AttributeFix()
            : base(Removed.Keys.ToArray())
        {
        }

        private protected override void Offer(Offers offers)
        {
            string[] names = Removed[offers.Diagnostic.Id];
            SyntaxList<AttributeListSyntax> lists = offers.Node<ParameterSyntax>()?.AttributeLists ?? offers.Node<MemberDeclarationSyntax>()?.AttributeLists ?? default;
            foreach (AttributeSyntax attribute in lists.SelectMany(static list => list.Attributes))
            {
                string name = TemplateText.Name(attribute);
                if (names.Contains(name))
                {
                    offers.Remove("Remove [" + name + "]", attribute);
                }
            }
        }
    }
}
