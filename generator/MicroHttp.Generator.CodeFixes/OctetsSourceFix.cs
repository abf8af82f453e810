using MicroHttp.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Generator.CodeFixes
{
    /// <summary>MH2009: says where octets come from.</summary>
    [ExportCodeFixProvider(LanguageNames.CSharp)]
    public sealed class OctetsSourceFix : CodeFix
    {
        /// <summary>Creates the fix.</summary>
        public OctetsSourceFix()
            : base(DiagnosticIds.OctetsSource)
        {
        }

        private protected override void Offer(Offers offers)
        {
            ParameterSyntax? parameter = offers.Node<ParameterSyntax>();
            if (parameter != null)
            {
                var place = new TextSpan(parameter.SpanStart, 0);
                offers.Replace("Take them from the content", new TextChange(place, "[FromBody] "));
                offers.Replace("Take them from the query", new TextChange(place, "[FromQuery] "));
            }
        }
    }
}
