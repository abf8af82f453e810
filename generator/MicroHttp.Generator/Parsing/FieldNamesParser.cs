using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Model;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Parsing
{
    /// <summary>Parses [RequestFields].</summary>
    internal static class FieldNamesParser
    {
        /// <summary>What the attribute of <paramref name="symbol"/> names; null when it has none.</summary>
        public static FieldNamesModel? Parse(ISymbol symbol, List<Problem> problems)
        {
            int index = 0;
            foreach (AttributeData attribute in symbol.GetAttributes())
            {
                if (attribute.AttributeClass.Is(KnownNames.RequestFieldsAttribute))
                {
                    return Parse(attribute, symbol, index, problems);
                }

                index++;
            }

            return null;
        }

        /// <summary>What the attribute of a filter's class names, inherited ones included; null when it has none.</summary>
        public static FieldNamesModel? ParseInherited(INamedTypeSymbol type)
        {
            foreach (INamedTypeSymbol declaring in type.WithBaseTypes())
            {
                AttributeData? attribute = declaring.Attribute(KnownNames.RequestFieldsAttribute);
                if (attribute != null)
                {
                    return Parse(attribute, declaring, 0, new List<Problem>());
                }
            }

            return null;
        }

        /// <summary>What the attributes of a class and of all that it derives from name together; null when there is none.</summary>
        public static FieldNamesModel? ParseAll(INamedTypeSymbol type)
        {
            FieldNamesModel? all = null;
            foreach (INamedTypeSymbol declaring in type.WithBaseTypes())
            {
                AttributeData? attribute = declaring.Attribute(KnownNames.RequestFieldsAttribute);
                if (attribute != null)
                {
                    FieldNamesModel names = Parse(attribute, declaring, 0, new List<Problem>());
                    all = all == null ? names : new FieldNamesModel(all.Names.Concat(names.Names).Distinct().ToEquatableArray());
                }
            }

            return all;
        }

        private static FieldNamesModel Parse(AttributeData attribute, ISymbol symbol, int index, List<Problem> problems)
        {
            var names = new List<string>();
            if (attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].Kind == TypedConstantKind.Array)
            {
                foreach (string? name in attribute.ConstructorArguments[0].Values.Select(static value => value.Value as string))
                {
                    if (name == null || !FieldSyntax.IsToken(name))
                    {
                        problems.Add(Problem.AtAttribute(DiagnosticIds.BoundName, symbol.Id(), index, name ?? "null", "field"));
                    }
                    else if (!names.Contains(name.ToLowerInvariant()))
                    {
                        names.Add(name.ToLowerInvariant());
                    }
                }
            }

            return new FieldNamesModel(names.ToEquatableArray());
        }
    }
}
