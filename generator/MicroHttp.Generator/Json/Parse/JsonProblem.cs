using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Json.Parse
{
    /// <summary>Something the user got wrong. Made for the analyzer only, so it may hold a symbol.</summary>
    internal sealed class JsonProblem
    {
        public JsonProblem(DiagnosticDescriptor descriptor, ISymbol symbol, params object[] arguments)
        {
            Descriptor = descriptor;
            Symbol = symbol;
            Arguments = arguments;
        }

        public DiagnosticDescriptor Descriptor { get; }

        /// <summary>The symbol whose name is underlined.</summary>
        public ISymbol Symbol { get; }

        public object[] Arguments { get; }
    }
}
