using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MicroHttp.Generator.Json.Model;
using MicroHttp.Generator.Model;
using MicroHttp.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Json.Parse
{
    /// <summary>Parses an enum.</summary>
    internal static class JsonEnumParser
    {
        public static JsonEnumCodec Parse(INamedTypeSymbol type, bool isNamed, JsonParser parser)
        {
            // Names are camelCase as those of members, unless System.Text.Json is asked for them.
            bool asDeclared = isNamed && !JsonParser.IsModel(type);
            bool isUnsigned = type.EnumUnderlyingType?.SpecialType == SpecialType.System_UInt64;
            var values = new List<JsonEnumValue>();
            var names = new Dictionary<string, IFieldSymbol>(StringComparer.OrdinalIgnoreCase);
            foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue))
            {
                string name = JsonAttributes.EnumName(field, asDeclared);
                if (names.TryGetValue(name, out IFieldSymbol other))
                {
                    parser.Report(JsonDescriptors.RepeatedName, field, type.Name + "." + other.Name, type.Name + "." + field.Name, name);
                    continue;
                }

                if (!JsonNaming.IsUsable(name, out string mistake))
                {
                    parser.Report(JsonDescriptors.UnusableName, field, type.Name + "." + field.Name, mistake);
                    continue;
                }

                names.Add(name, field);
                long value = isUnsigned
                    ? unchecked((long)Convert.ToUInt64(field.ConstantValue, CultureInfo.InvariantCulture))
                    : Convert.ToInt64(field.ConstantValue, CultureInfo.InvariantCulture);
                values.Add(new JsonEnumValue(Identifier.Escape(field.Name), name, value));
            }

            bool isFlags = type.Attribute("System.FlagsAttribute") != null;
            return new JsonEnumCodec(JsonNaming.Codec(type) + (isNamed ? "_Named" : ""), type.FullName(), isNamed, isUnsigned, isFlags, values.ToEquatableArray());
        }
    }
}
