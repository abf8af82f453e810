using System;
using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Html.Model;
using MicroHttp.Generator.Model;
using MicroHttp.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Html.Parse
{
    /// <summary>Lists what a template can reach from its model.</summary>
    internal sealed class HtmlTypeParser
    {
        private static readonly string[] Lists = { "System.Collections.Generic.List", "System.Collections.Generic.IList", "System.Collections.Generic.IReadOnlyList" };

        private readonly Compilation _compilation;
        private readonly List<HtmlType> _types = new List<HtmlType>();
        private readonly Dictionary<ITypeSymbol, int> _indices = new Dictionary<ITypeSymbol, int>(SymbolEqualityComparer.Default);

        private HtmlTypeParser(Compilation compilation)
        {
            _compilation = compilation;
        }

        public static EquatableArray<HtmlType> Parse(ITypeSymbol model, Compilation compilation)
        {
            var parser = new HtmlTypeParser(compilation);
            parser.Add(model);
            return parser._types.ToEquatableArray();
        }

        private int Add(ITypeSymbol type)
        {
            type = type.IsValueType ? type : type.WithNullableAnnotation(NullableAnnotation.None);
            if (!_indices.TryGetValue(type, out int index))
            {
                index = _types.Count;
                _indices.Add(type, index);
                _types.Add(Of(type, HtmlKind.Unsupported));
                _types[index] = Parse(type);
            }

            return index;
        }

        private HtmlType Parse(ITypeSymbol type)
        {
            if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            {
                return Of(type, HtmlKind.Nullable) with { Type = nullable.TypeArguments[0].FullName(), Element = Add(nullable.TypeArguments[0]) };
            }

            if (!_compilation.IsSymbolAccessibleWithin(type, _compilation.Assembly) || type.IsRefLikeType)
            {
                return Of(type, HtmlKind.Unsupported);
            }

            if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum)
            {
                bool isUnsigned = @enum.EnumUnderlyingType?.SpecialType == SpecialType.System_UInt64;
                return Of(type, HtmlKind.Enum) with { IsUnsigned = isUnsigned, Names = Names(@enum) };
            }

            HtmlKind kind = Scalar(type);
            if (kind != HtmlKind.Unsupported)
            {
                return Of(type, kind);
            }

            if (ElementOf(type) is { } element)
            {
                return Of(type, HtmlKind.Sequence) with { Element = Add(element), Length = type is IArrayTypeSymbol ? "Length" : "Count" };
            }

            return type is INamedTypeSymbol named && IsObject(named) ? Of(type, HtmlKind.Object) with { Members = Members(named) } : Of(type, HtmlKind.Unsupported);
        }

        private static HtmlType Of(ITypeSymbol type, HtmlKind kind)
        {
            return new HtmlType(kind, type.FullName(), type.ShortName(), type.IsValueType, -1, "", false, EquatableArray<HtmlMember>.Empty, EquatableArray<string>.Empty);
        }

        private static HtmlKind Scalar(ITypeSymbol type)
        {
            return type.SpecialType switch
            {
                SpecialType.System_Boolean => HtmlKind.Boolean,
                SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
                    or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 => HtmlKind.Integer,
                SpecialType.System_UInt64 => HtmlKind.Unsigned,
                SpecialType.System_Single => HtmlKind.Single,
                SpecialType.System_Double => HtmlKind.Double,
                SpecialType.System_String => HtmlKind.String,
                SpecialType.System_DateTime => HtmlKind.DateTime,
                _ when type.Is(KnownNames.Utf8Slice) => HtmlKind.Slice,
                _ => HtmlKind.Unsupported,
            };
        }

        private static ITypeSymbol? ElementOf(ITypeSymbol type)
        {
            return type switch
            {
                IArrayTypeSymbol { IsSZArray: true } array => array.ElementType,
                INamedTypeSymbol { Arity: 1 } list when Lists.Any(name => list.Is(name)) => list.TypeArguments[0],
                _ => null,
            };
        }

        /// <summary>Whether a template may look into the type. What the platform brings is not made to be shown, and large.</summary>
        private static bool IsObject(INamedTypeSymbol type)
        {
            INamespaceSymbol? root = type.ContainingNamespace;
            while (root is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            {
                root = root.ContainingNamespace;
            }

            return type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface
                && !type.IsStatic
                && !type.IsFileLocal
                && type.SpecialType == SpecialType.None
                && root?.Name is not ("System" or "Microsoft");
        }

        private EquatableArray<HtmlMember> Members(INamedTypeSymbol type)
        {
            var members = new List<HtmlMember>();
            var names = new HashSet<string>();
            IEnumerable<INamedTypeSymbol> declaring = type.TypeKind == TypeKind.Interface ? new[] { type }.Concat(type.AllInterfaces) : type.WithBaseTypes();
            foreach (ISymbol member in declaring.SelectMany(static declaring => declaring.GetMembers()))
            {
                if (IsReadable(member) && names.Add(member.Name))
                {
                    members.Add(new HtmlMember(member.Name, Add(member.ValueType()!)));
                }
            }

            return members.ToEquatableArray();
        }

        private bool IsReadable(ISymbol member)
        {
            return !member.IsStatic
                && _compilation.IsSymbolAccessibleWithin(member, _compilation.Assembly)
                && member switch
                {
                    IFieldSymbol field => !field.IsImplicitlyDeclared && field.CanBeReferencedByName,
                    IPropertySymbol property => !property.IsIndexer && !property.IsImplicitlyDeclared && property.GetMethod != null && _compilation.IsSymbolAccessibleWithin(property.GetMethod, _compilation.Assembly),
                    _ => false,
                };
        }

        /// <summary>The names of an enum's values. Of values that share a number the first gives the name.</summary>
        private static EquatableArray<string> Names(INamedTypeSymbol type)
        {
            var numbers = new HashSet<object>();
            return type.GetMembers()
                .OfType<IFieldSymbol>()
                .Where(field => field.ConstantValue != null && numbers.Add(field.ConstantValue))
                .Select(static field => field.Name)
                .ToEquatableArray();
        }
    }
}
