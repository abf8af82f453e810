using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Json.Parse
{
    /// <summary>What the attributes of a member say about its values.</summary>
    internal sealed class JsonShapeOptions
    {
        public static readonly JsonShapeOptions None = new JsonShapeOptions(null, -1, false);

        public JsonShapeOptions(ISymbol? member, int decimals, bool isNamed)
        {
            Member = member;
            Decimals = decimals;
            IsNamed = isNamed;
        }

        /// <summary>The member that problems are reported at; null where it can't be seen.</summary>
        public ISymbol? Member { get; }

        /// <summary>The digits behind the point, or -1.</summary>
        public int Decimals { get; }

        /// <summary>Whether enums are written by name.</summary>
        public bool IsNamed { get; }

        /// <summary>What stands behind the name of a codec that differs from the usual one of its type.</summary>
        public string Suffix => (Decimals < 0 ? "" : "_Fixed" + Decimals) + (IsNamed ? "_Named" : "");
    }
}
