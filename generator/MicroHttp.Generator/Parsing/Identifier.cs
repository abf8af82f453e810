using Microsoft.CodeAnalysis.CSharp;

namespace MicroHttp.Generator.Parsing
{
    /// <summary>Identifiers as generated code writes them.</summary>
    internal static class Identifier
    {
        /// <summary>The name with an at sign where it is a keyword.</summary>
        public static string Escape(string name)
        {
            return SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
        }

        /// <summary>The name as a declaration writes it, where words such as record are keywords too.</summary>
        public static string EscapeDeclared(string name)
        {
            return SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : Escape(name);
        }
    }
}
