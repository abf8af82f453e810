using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Diagnostics
{
    /// <summary>Makes descriptors that lead to their pages.</summary>
    internal static class Describe
    {
        private const string Pages = "https://github.com/microhttp/microhttp/blob/main/docs/diagnostics/";

        public static DiagnosticDescriptor Error(string id, string category, string title, string message, params string[] tags)
        {
            return Create(id, category, DiagnosticSeverity.Error, title, message, tags);
        }

        public static DiagnosticDescriptor Warning(string id, string category, string title, string message, params string[] tags)
        {
            return Create(id, category, DiagnosticSeverity.Warning, title, message, tags);
        }

        public static DiagnosticDescriptor Info(string id, string category, string title, string message, params string[] tags)
        {
            return Create(id, category, DiagnosticSeverity.Info, title, message, tags);
        }

        private static DiagnosticDescriptor Create(string id, string category, DiagnosticSeverity severity, string title, string message, string[] tags)
        {
            return new DiagnosticDescriptor(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: Pages + id + ".md", customTags: tags);
        }
    }
}
