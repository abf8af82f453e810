using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Dialect
{
    /// <summary>Symbols as messages name them: the member with its type, no namespaces.</summary>
    internal static class Display
    {
        private static readonly SymbolDisplayFormat Format = new(
            genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
            memberOptions: SymbolDisplayMemberOptions.IncludeContainingType,
            miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

        public static string Name(ISymbol symbol) => symbol.ToDisplayString(Format);
    }
}
