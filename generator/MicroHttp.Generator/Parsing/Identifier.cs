using Microsoft.CodeAnalysis.CSharp;

namespace MicroHttp.Generator.Parsing
{
    /// <summary>Identifiers as generated code writes them.</summary>
    internal static class Identifier
    {
        /// <summary>The name with an at sign where it is a keyword.</summary>
        public static string Escape(string name)
        {
            bool isKeyword = SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None;
            return isKeyword ? "@" + name : name;
        }
    }
}
