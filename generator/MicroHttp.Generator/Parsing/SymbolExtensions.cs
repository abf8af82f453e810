using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Parsing
{
    /// <summary>Questions that the parser asks of symbols.</summary>
    internal static class SymbolExtensions
    {
        /// <summary>Whether the type is the one of that metadata name, which is not nested and not generic.</summary>
        public static bool Is(this ITypeSymbol? type, string metadataName)
        {
            if (type == null || type.ContainingType != null)
            {
                return false;
            }

            int dot = metadataName.LastIndexOf('.');
            if (type.Name.Length != metadataName.Length - dot - 1 || !metadataName.EndsWith(type.Name, StringComparison.Ordinal))
            {
                return false;
            }

            return IsNamespace(type.ContainingNamespace, metadataName, dot);
        }

        /// <summary>Whether the type, or one that it derives from, is the one of that metadata name.</summary>
        public static bool IsOrDerivesFrom(this ITypeSymbol? type, string metadataName)
        {
            for (ITypeSymbol? at = type; at != null; at = at.BaseType)
            {
                if (at.Is(metadataName))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>The attribute of that metadata name, or null.</summary>
        public static AttributeData? Attribute(this ISymbol symbol, string metadataName)
        {
            foreach (AttributeData attribute in symbol.GetAttributes())
            {
                if (attribute.AttributeClass.Is(metadataName))
                {
                    return attribute;
                }
            }

            return null;
        }

        /// <summary>A named argument of an attribute; the type's default when it is not given.</summary>
        public static T? Named<T>(this AttributeData attribute, string name)
        {
            foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
            {
                if (argument.Key == name && argument.Value.Value is T value)
                {
                    return value;
                }
            }

            return default;
        }

        /// <summary>A string argument of an attribute's constructor; null when it is not given.</summary>
        public static string? Text(this AttributeData attribute, int index)
        {
            return index < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[index].Kind == TypedConstantKind.Primitive
                ? attribute.ConstructorArguments[index].Value as string
                : null;
        }

        /// <summary>The type as generated code writes it.</summary>
        public static string FullName(this ITypeSymbol type)
        {
            return type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        }

        /// <summary>The type as messages show it.</summary>
        public static string ShortName(this ITypeSymbol type)
        {
            return type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        }

        /// <summary>The documentation id, by which the analyzer finds the symbol again.</summary>
        public static string Id(this ISymbol symbol)
        {
            return symbol.GetDocumentationCommentId() ?? "";
        }

        /// <summary>The type and the types that it derives from, itself first.</summary>
        public static IEnumerable<INamedTypeSymbol> WithBaseTypes(this INamedTypeSymbol type)
        {
            for (INamedTypeSymbol? at = type; at != null && at.SpecialType != SpecialType.System_Object; at = at.BaseType)
            {
                yield return at;
            }
        }

        /// <summary>The fields and properties that can hold a handler or a filter, in the order of declaration, those of base types first.</summary>
        public static IEnumerable<ISymbol> ValueMembers(this INamedTypeSymbol type)
        {
            return type.WithBaseTypes().Reverse().SelectMany(static declaring => declaring.GetMembers()).Where(static member => member switch
            {
                IFieldSymbol field => !field.IsImplicitlyDeclared && field.CanBeReferencedByName,
                IPropertySymbol property => property.GetMethod != null && !property.IsIndexer && !property.IsOverride,
                _ => false,
            });
        }

        /// <summary>The type of a field or property.</summary>
        public static ITypeSymbol? ValueType(this ISymbol member)
        {
            return member switch
            {
                IFieldSymbol field => field.Type,
                IPropertySymbol property => property.Type,
                _ => null,
            };
        }

        private static bool IsNamespace(INamespaceSymbol? symbol, string metadataName, int end)
        {
            while (symbol is { IsGlobalNamespace: false })
            {
                int dot = end == 0 ? -1 : metadataName.LastIndexOf('.', end - 1);
                if (string.CompareOrdinal(symbol.Name, 0, metadataName, dot + 1, Math.Max(symbol.Name.Length, end - dot - 1)) != 0)
                {
                    return false;
                }

                end = dot;
                symbol = symbol.ContainingNamespace;
                if (dot < 0)
                {
                    return symbol is { IsGlobalNamespace: true };
                }
            }

            return end < 0;
        }
    }
}
