using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Json.Parse
{
    /// <summary>Names of members in JSON, and of codecs in generated code.</summary>
    internal static class JsonNaming
    {
        /// <summary>The name with its leading capitals lowered: <c>UserId</c> is <c>userId</c>, <c>IPAddress</c> is <c>ipAddress</c>.</summary>
        public static string CamelCase(string name)
        {
            char[] letters = name.ToCharArray();
            for (int i = 0; i < letters.Length && char.IsUpper(letters[i]); i++)
            {
                if (i > 0 && i + 1 < letters.Length && !char.IsUpper(letters[i + 1]))
                {
                    break;
                }

                letters[i] = char.ToLowerInvariant(letters[i]);
            }

            return new string(letters);
        }

        /// <summary>Whether the name can be sent, and received on a device too.</summary>
        public static bool IsUsable(string name, out string mistake)
        {
            mistake = "";
            for (int i = 0; i < name.Length; i++)
            {
                bool isPair = char.IsHighSurrogate(name[i]) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]);
                if (name[i] == '\0')
                {
                    mistake = "holds U+0000, which a device can't read";
                }
                else if (char.IsSurrogate(name[i]) && !isPair)
                {
                    mistake = "holds half a surrogate pair";
                }

                i += isPair ? 1 : 0;
            }

            return mistake.Length == 0;
        }

        /// <summary>
        /// The name of the codec of <paramref name="type"/>: its whole name with underscores for dots, those of its own doubled, so that no two types share one.
        /// </summary>
        public static string Codec(ITypeSymbol type)
        {
            var name = new StringBuilder();
            Append(name, type);
            return name.ToString();
        }

        private static void Append(StringBuilder name, ITypeSymbol type)
        {
            ITypeSymbol? element = JsonShapeParser.ElementOf(type);
            if (element != null)
            {
                name.Append(type is IArrayTypeSymbol ? "ArrayOf_" : type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? "NullOr_" : type.Name == "List" ? "ListOf_" : "MapOf_");
                AppendElement(name, element);
            }
            else if (type is ITypeParameterSymbol)
            {
                name.Append(type.Name);
            }
            else
            {
                AppendNamed(name, type);
            }
        }

        /// <summary>An element, or an argument: null is read into one that may be null, so that makes a codec of its own.</summary>
        private static void AppendElement(StringBuilder name, ITypeSymbol type)
        {
            name.Append(type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated ? "NullOr_" : "");
            Append(name, type);
        }

        private static void AppendNamed(StringBuilder name, ITypeSymbol type)
        {
            if (type.ContainingType != null)
            {
                Append(name, type.ContainingType);
                name.Append('_');
            }
            else if (type.ContainingNamespace is { IsGlobalNamespace: false } space)
            {
                name.Append(Escape(space.ToDisplayString()).Replace('.', '_')).Append('_');
            }

            name.Append(Escape(type.Name));
            if (type is INamedTypeSymbol { TypeArguments.Length: > 0 } generic)
            {
                name.Append('_').Append(generic.Arity.ToString(CultureInfo.InvariantCulture));
                foreach (ITypeSymbol argument in generic.TypeArguments)
                {
                    name.Append("_Of_");
                    AppendElement(name, argument);
                }
            }
        }

        private static string Escape(string name)
        {
            return name.Replace("_", "__");
        }
    }
}
