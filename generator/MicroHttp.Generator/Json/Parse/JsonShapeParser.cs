using MicroHttp.Generator.Json.Model;
using MicroHttp.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Json.Parse
{
    /// <summary>Finds out how values of a type are read and written.</summary>
    internal sealed class JsonShapeParser
    {
        private const string ListName = "System.Collections.Generic.List";
        private const string DictionaryName = "System.Collections.Generic.Dictionary";

        private readonly JsonParser _parser;

        public JsonShapeParser(JsonParser parser)
        {
            _parser = parser;
        }

        /// <summary>The type of the values that an array, a list, a dictionary or a Nullable holds; null for anything else.</summary>
        public static ITypeSymbol? ElementOf(ITypeSymbol type)
        {
            return type switch
            {
                IArrayTypeSymbol array => array.ElementType,
                INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => nullable.TypeArguments[0],
                INamedTypeSymbol { Arity: 1 } list when list.Is(ListName) => list.TypeArguments[0],
                INamedTypeSymbol { Arity: 2 } map when map.Is(DictionaryName) && map.TypeArguments[0].SpecialType == SpecialType.System_String => map.TypeArguments[1],
                _ => null,
            };
        }

        /// <summary>The shape of <paramref name="type"/>; null, and a problem at the member, when it has none.</summary>
        public JsonShape? Parse(ITypeSymbol type, JsonShapeOptions options)
        {
            if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            {
                if (_parser.IsDevice)
                {
                    return Refuse(JsonDescriptors.NullableOnDevice, options, type.ShortName(), nullable.TypeArguments[0].ShortName());
                }

                JsonShape? shape = Parse(nullable.TypeArguments[0], options);
                return shape == null ? null : shape with { IsNullable = true, AcceptsNull = true };
            }

            JsonShape? scalar = Scalar(type, options);
            if (scalar != null)
            {
                return scalar;
            }

            return type switch
            {
                IArrayTypeSymbol { IsSZArray: true } or INamedTypeSymbol { Arity: 1 } when ElementOf(type) != null => Sequence(type, options),
                INamedTypeSymbol { Arity: 2 } map when ElementOf(type) != null => Map(map, options),
                INamedTypeSymbol { TypeKind: TypeKind.Enum } named => Enum(named, options),
                INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named when JsonParser.IsModel(named) => Object(named, options),
                INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named when IsOfUser(named) => Refuse(JsonDescriptors.MissingModel, options, Unannotated(named).ShortName()),
                ITypeParameterSymbol => null,
                IErrorTypeSymbol => null,
                _ => Refuse(JsonDescriptors.UnsupportedType, options, type.ShortName()),
            };
        }

        private static bool IsOfUser(INamedTypeSymbol type)
        {
            return type.DeclaringSyntaxReferences.Length != 0 && !type.IsRefLikeType;
        }

        private static void Range(SpecialType type, out long least, out long most)
        {
            least = type switch
            {
                SpecialType.System_SByte => sbyte.MinValue,
                SpecialType.System_Int16 => short.MinValue,
                SpecialType.System_Int32 => int.MinValue,
                SpecialType.System_Int64 => long.MinValue,
                _ => 0,
            };
            most = type switch
            {
                SpecialType.System_SByte => sbyte.MaxValue,
                SpecialType.System_Byte => byte.MaxValue,
                SpecialType.System_Int16 => short.MaxValue,
                SpecialType.System_UInt16 => ushort.MaxValue,
                SpecialType.System_Int32 => int.MaxValue,
                SpecialType.System_UInt32 => uint.MaxValue,
                _ => long.MaxValue,
            };
        }

        private JsonShape? Scalar(ITypeSymbol type, JsonShapeOptions options)
        {
            JsonShapeKind? kind = type.TypeKind == TypeKind.Enum ? null : type.SpecialType switch
            {
                SpecialType.System_Boolean => JsonShapeKind.Boolean,
                SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
                    or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 => JsonShapeKind.Integer,
                SpecialType.System_UInt64 => JsonShapeKind.Unsigned,
                SpecialType.System_Single => JsonShapeKind.Single,
                SpecialType.System_Double => JsonShapeKind.Double,
                SpecialType.System_String => JsonShapeKind.String,
                SpecialType.System_DateTime => JsonShapeKind.DateTime,
                _ when type is IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte } => JsonShapeKind.Octets,
                _ when type.Is(KnownNames.Utf8Slice) => JsonShapeKind.Slice,
                _ when type.Is(JsonKnownNames.Guid) => JsonShapeKind.Guid,
                _ => null,
            };
            if (kind == null)
            {
                return null;
            }

            Range(type.SpecialType, out long least, out long most);
            JsonShape shape = Shape(kind.Value, type, "", options) with { Least = least, Most = most };
            return kind == JsonShapeKind.Slice ? shape with { AcceptsNull = true } : shape;
        }

        private JsonShape? Sequence(ITypeSymbol type, JsonShapeOptions options)
        {
            string name = JsonNaming.Codec(type) + options.Suffix;
            ITypeSymbol elementType = ElementOf(type)!;
            if (!_parser.Has(name))
            {
                _parser.Set(name, null);
                JsonShape? element = Parse(elementType, options);
                if (element == null)
                {
                    _parser.Drop(name);
                    return null;
                }

                string full = Unannotated(type).FullName();
                _parser.Set(name, new JsonSequenceCodec(name, full, _parser.Recursion.IsRecursive(type), type is IArrayTypeSymbol, _parser.CanBeRead(elementType), element));
            }

            return Shape(JsonShapeKind.Sequence, type, name, options);
        }

        private JsonShape? Map(INamedTypeSymbol type, JsonShapeOptions options)
        {
            string name = JsonNaming.Codec(type) + options.Suffix;
            ITypeSymbol elementType = ElementOf(type)!;
            if (!_parser.Has(name))
            {
                _parser.Set(name, null);
                JsonShape? element = Parse(elementType, options);
                if (element == null)
                {
                    _parser.Drop(name);
                    return null;
                }

                _parser.Set(name, new JsonMapCodec(name, Unannotated(type).FullName(), _parser.Recursion.IsRecursive(type), _parser.CanBeRead(elementType), element));
            }

            return Shape(JsonShapeKind.Map, type, name, options);
        }

        private JsonShape? Enum(INamedTypeSymbol type, JsonShapeOptions options)
        {
            if (!_parser.IsAccessible(type))
            {
                return Refuse(JsonDescriptors.UnsupportedType, options, type.ShortName());
            }

            bool isNamed = options.IsNamed || JsonParser.IsModel(type) || JsonAttributes.WritesNames(type);
            string name = JsonNaming.Codec(type) + (isNamed ? "_Named" : "");
            if (!_parser.Has(name))
            {
                _parser.Set(name, JsonEnumParser.Parse(type, isNamed, _parser));
            }

            bool isUnsigned = type.EnumUnderlyingType?.SpecialType == SpecialType.System_UInt64;
            return Shape(JsonShapeKind.Enum, type, name, options) with { IsNamed = isNamed, Least = isUnsigned ? 0 : long.MinValue };
        }

        private JsonShape? Object(INamedTypeSymbol type, JsonShapeOptions options)
        {
            if (JsonObjectParser.Mistake(type, _parser) != null)
            {
                // Reported where the type is declared.
                return null;
            }

            string name = JsonNaming.Codec(type);
            if (!_parser.IsRoot(type) && !_parser.Has(name))
            {
                _parser.Set(name, null);
                _parser.Set(name, JsonObjectParser.Parse(type, _parser));
            }

            return Shape(JsonShapeKind.Object, type, name, options);
        }

        private JsonShape Shape(JsonShapeKind kind, ITypeSymbol type, string codec, JsonShapeOptions options)
        {
            int decimals = kind == JsonShapeKind.Single || kind == JsonShapeKind.Double ? options.Decimals : -1;
            bool isRecursive = codec.Length != 0 && _parser.Recursion.IsRecursive(type);
            return new JsonShape(kind, Unannotated(type).FullName(), codec, type.IsValueType, false, AcceptsNull(type), isRecursive, false, decimals, 0, 0);
        }

        /// <summary>Null is accepted where a question mark says so; where nullability is not known, on a device it is not.</summary>
        private bool AcceptsNull(ITypeSymbol type)
        {
            return type.IsReferenceType && (type.NullableAnnotation == NullableAnnotation.Annotated || (type.NullableAnnotation == NullableAnnotation.None && !_parser.IsDevice));
        }

        /// <summary>The type without question marks of its own; those of elements don't show in generated code, which is not annotated.</summary>
        private static ITypeSymbol Unannotated(ITypeSymbol type)
        {
            return type.IsValueType ? type : type.WithNullableAnnotation(NullableAnnotation.None);
        }

        private JsonShape? Refuse(DiagnosticDescriptor descriptor, JsonShapeOptions options, params object[] arguments)
        {
            if (options.Member != null)
            {
                object[] all = new object[arguments.Length + 1];
                all[0] = options.Member.ContainingType.Name + "." + options.Member.Name;
                arguments.CopyTo(all, 1);
                _parser.Report(descriptor, options.Member, all);
            }

            return null;
        }
    }
}
