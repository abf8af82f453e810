using System.Linq;
using MicroHttp.Generator.Json.Model;
using MicroHttp.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Json.Parse
{
    /// <summary>What the attributes of a member say, ours and those of System.Text.Json.</summary>
    internal static class JsonAttributes
    {
        /// <summary>The name in JSON.</summary>
        public static string Name(ISymbol member)
        {
            return member.Attribute(JsonKnownNames.Name)?.Text(0) ?? member.Attribute(JsonKnownNames.PeerName)?.Text(0) ?? JsonNaming.CamelCase(member.Name);
        }

        /// <summary>The name of an enum's value in JSON; its own where System.Text.Json asks for names.</summary>
        public static string EnumName(IFieldSymbol value, bool asDeclared)
        {
            return value.Attribute(JsonKnownNames.Name)?.Text(0)
                ?? value.Attribute(JsonKnownNames.PeerEnumName)?.Text(0)
                ?? (asDeclared ? value.Name : JsonNaming.CamelCase(value.Name));
        }

        /// <summary>When the member is left out of what is written; whether it may be read is in <paramref name="isRead"/>.</summary>
        public static JsonOmission Omission(ISymbol member, out bool isRead)
        {
            isRead = true;
            AttributeData? skip = member.Attribute(JsonKnownNames.Skip);
            if (skip != null)
            {
                JsonOmission omission = skip.Named<bool>("WhenDefault") ? JsonOmission.WhenDefault : skip.Named<bool>("WhenNull") ? JsonOmission.WhenNull : JsonOmission.Always;
                isRead = omission != JsonOmission.Always;
                return omission;
            }

            AttributeData? ignore = member.Attribute(JsonKnownNames.PeerIgnore);
            if (ignore == null)
            {
                return JsonOmission.Never;
            }

            // System.Text.Json.Serialization.JsonIgnoreCondition
            bool isGiven = ignore.NamedArguments.Any(static argument => argument.Key == "Condition");
            switch (isGiven ? ignore.Named<int>("Condition") : 1)
            {
                case 0: // Never
                    return JsonOmission.Never;
                case 2: // WhenWritingDefault
                    return JsonOmission.WhenDefault;
                case 3: // WhenWritingNull
                    return JsonOmission.WhenNull;
                case 4: // WhenWriting
                    return JsonOmission.Always;
                case 5: // WhenReading
                    isRead = false;
                    return JsonOmission.Never;
                default:
                    isRead = false;
                    return JsonOmission.Always;
            }
        }

        /// <summary>Whether content must have the member.</summary>
        public static bool IsRequired(ISymbol member)
        {
            return member.Attribute(JsonKnownNames.Required) != null || member.Attribute(JsonKnownNames.PeerRequired) != null
                || member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };
        }

        /// <summary>Whether the member takes part although it is not public.</summary>
        public static bool IsIncluded(ISymbol member)
        {
            return member.Attribute(JsonKnownNames.Name) != null || member.Attribute(JsonKnownNames.Required) != null || member.Attribute(JsonKnownNames.PeerInclude) != null;
        }

        /// <summary>Where the member stands among those that are written; those of one order stay as declared.</summary>
        public static int Order(ISymbol member)
        {
            AttributeData? attribute = member.Attribute(JsonKnownNames.PeerOrder);
            return attribute is { ConstructorArguments.Length: 1 } && attribute.ConstructorArguments[0].Value is int order ? order : 0;
        }

        /// <summary>The digits behind the point; -1 where the attribute is not there.</summary>
        public static int Decimals(ISymbol member)
        {
            AttributeData? attribute = member.Attribute(JsonKnownNames.Decimals);
            return attribute is { ConstructorArguments.Length: 1 } && attribute.ConstructorArguments[0].Value is int digits ? digits : -1;
        }

        /// <summary>Whether System.Text.Json's converter is there that writes enums by name.</summary>
        public static bool WritesNames(ISymbol symbol)
        {
            return symbol.Attribute(JsonKnownNames.PeerConverter) is { ConstructorArguments.Length: 1 } converter
                && converter.ConstructorArguments[0].Value is ITypeSymbol type && type.OriginalDefinition.Is(JsonKnownNames.PeerEnumConverter);
        }

        /// <summary>Reports the attributes of System.Text.Json that are not understood.</summary>
        public static void CheckPeer(ISymbol symbol, JsonParser parser)
        {
            foreach (AttributeData attribute in symbol.GetAttributes())
            {
                INamedTypeSymbol? type = attribute.AttributeClass;
                if (type == null || type.ContainingNamespace.ToDisplayString() != JsonKnownNames.PeerSpace || IsUnderstood(type, symbol))
                {
                    continue;
                }

                string name = type.Name.Substring(0, type.Name.Length - "Attribute".Length);
                string symbolName = symbol is INamedTypeSymbol ? symbol.Name : symbol.ContainingType.Name + "." + symbol.Name;
                parser.Report(JsonDescriptors.PeerAttribute, symbol, name, symbolName, Advice(type.Name));
            }
        }

        private static bool IsUnderstood(INamedTypeSymbol attribute, ISymbol symbol)
        {
            return attribute.Is(JsonKnownNames.PeerName) || attribute.Is(JsonKnownNames.PeerIgnore) || attribute.Is(JsonKnownNames.PeerRequired) || attribute.Is(JsonKnownNames.PeerInclude)
                || attribute.Is(JsonKnownNames.PeerOrder) || attribute.Is(JsonKnownNames.PeerConstructor) || attribute.Is(JsonKnownNames.PeerEnumName)
                || attribute.Name is "JsonSerializableAttribute" or "JsonSourceGenerationOptionsAttribute"
                || (attribute.Is(JsonKnownNames.PeerConverter) && WritesNames(symbol));
        }

        private static string Advice(string attribute)
        {
            return attribute switch
            {
                "JsonConverterAttribute" => "give the member a type that has a form in JSON, or mark an enum [JsonModel] to write its names",
                "JsonPolymorphicAttribute" or "JsonDerivedTypeAttribute" => "a value is written as the type that the member declares",
                "JsonExtensionDataAttribute" => "members that the model does not have are passed over",
                "JsonUnmappedMemberHandlingAttribute" => "members that the model does not have are passed over",
                _ => "take it away",
            };
        }
    }
}
