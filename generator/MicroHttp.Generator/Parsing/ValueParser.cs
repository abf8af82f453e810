using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Model;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Parsing
{
    /// <summary>Recognises the types that are read from octets.</summary>
    internal static class ValueParser
    {
        /// <summary>How <paramref name="type"/> is read; null when it is none of those types.</summary>
        public static ValueModel? Parse(ITypeSymbol type)
        {
            bool isNullable = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
            ITypeSymbol inner = isNullable ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
            if (inner.TypeKind == TypeKind.Enum)
            {
                EnumModel model = ParseEnum((INamedTypeSymbol)inner);
                return new ValueModel(ValueKind.Enum, model.Type, isNullable, model);
            }

            ValueKind? kind = Kind(inner);
            return kind == null ? null : new ValueModel(kind.Value, inner.WithNullableAnnotation(NullableAnnotation.None).FullName(), isNullable, null);
        }

        private static ValueKind? Kind(ITypeSymbol type)
        {
            switch (type.SpecialType)
            {
                case SpecialType.System_String:
                    return ValueKind.String;
                case SpecialType.System_Boolean:
                    return ValueKind.Boolean;
                case SpecialType.System_SByte:
                    return ValueKind.SByte;
                case SpecialType.System_Byte:
                    return ValueKind.Byte;
                case SpecialType.System_Int16:
                    return ValueKind.Int16;
                case SpecialType.System_UInt16:
                    return ValueKind.UInt16;
                case SpecialType.System_Int32:
                    return ValueKind.Int32;
                case SpecialType.System_UInt32:
                    return ValueKind.UInt32;
                case SpecialType.System_Int64:
                    return ValueKind.Int64;
                case SpecialType.System_UInt64:
                    return ValueKind.UInt64;
                case SpecialType.System_Single:
                    return ValueKind.Single;
                case SpecialType.System_Double:
                    return ValueKind.Double;
                case SpecialType.System_Char:
                    return ValueKind.Char;
                case SpecialType.System_DateTime:
                    return ValueKind.DateTime;
                default:
                    return type.Is("System.Guid") ? ValueKind.Guid : type.Is(KnownNames.Utf8Slice) ? ValueKind.Slice : null;
            }
        }

        private static EnumModel ParseEnum(INamedTypeSymbol type)
        {
            bool isUnsigned = type.EnumUnderlyingType?.SpecialType == SpecialType.System_UInt64;
            var members = new List<EnumMemberModel>();
            foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>())
            {
                if (field.HasConstantValue && field.ConstantValue != null)
                {
                    long value = field.ConstantValue is ulong large ? unchecked((long)large) : System.Convert.ToInt64(field.ConstantValue, System.Globalization.CultureInfo.InvariantCulture);
                    members.Add(new EnumMemberModel(field.Name, value));
                }
            }

            return new EnumModel(type.FullName(), type.Name, isUnsigned, type.Attribute("System.FlagsAttribute") != null, members.ToEquatableArray());
        }
    }
}
