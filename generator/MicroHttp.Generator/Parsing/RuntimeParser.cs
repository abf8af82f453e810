using MicroHttp.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MicroHttp.Generator.Parsing
{
    /// <summary>Reads the constants that say which runtime a compilation refers to, or contains.</summary>
    internal static class RuntimeParser
    {
        public static RuntimeModel Parse(Compilation compilation)
        {
            // A device compiles the runtime's source into its own assembly, which GetTypeByMetadataName prefers.
            INamedTypeSymbol? flavor = compilation.GetTypeByMetadataName(KnownNames.Flavor);
            bool hasOctetLiterals = compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp11 };
            return flavor == null
                ? new RuntimeModel(-1, RuntimeFlavor.Modern, HasFloats: true, hasOctetLiterals)
                : new RuntimeModel(
                    Constant(flavor, "Contract", -1),
                    (RuntimeFlavor)Constant(flavor, "Current", (int)RuntimeFlavor.Modern),
                    compilation.GetTypeByMetadataName(KnownNames.FloatText) != null,
                    hasOctetLiterals);
        }

        private static int Constant(INamedTypeSymbol type, string name, int missing)
        {
            foreach (ISymbol member in type.GetMembers(name))
            {
                if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: int value })
                {
                    return value;
                }
            }

            return missing;
        }
    }
}
