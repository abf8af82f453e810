using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Model;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Parsing
{
    /// <summary>Parses the [Filter] attributes of a class or method.</summary>
    internal static class FilterParser
    {
        public static EquatableArray<FilterModel> Parse(ISymbol symbol, INamedTypeSymbol type, ISymbol within, Compilation compilation, List<Problem> problems)
        {
            var filters = new List<FilterModel>();
            int index = -1;
            foreach (AttributeData attribute in symbol.GetAttributes())
            {
                index++;
                if (!attribute.AttributeClass.Is(KnownNames.FilterAttribute))
                {
                    continue;
                }

                string name = attribute.Text(0) ?? "";
                ISymbol? member = type.ValueMembers().LastOrDefault(candidate => candidate.Name == name);
                if (member == null || member.ValueType() is not INamedTypeSymbol filter || !IsFilter(filter))
                {
                    problems.Add(Problem.AtAttribute(DiagnosticIds.FilterNotFound, symbol.Id(), index, type.Name, name));
                }
                else if (!compilation.IsSymbolAccessibleWithin(member, within))
                {
                    problems.Add(Problem.AtAttribute(DiagnosticIds.NotAccessible, symbol.Id(), index, type.Name + "." + name, within.Name));
                }
                else
                {
                    string access = member.IsStatic ? member.ContainingType.FullName() + "." + Identifier.Escape(name) : Identifier.Escape(name);
                    filters.Add(new FilterModel(access, FieldNamesParser.ParseInherited(filter)));
                }
            }

            return filters.ToEquatableArray();
        }

        private static bool IsFilter(INamedTypeSymbol type)
        {
            return type.Is(KnownNames.RequestFilter) || type.AllInterfaces.Any(static face => face.Is(KnownNames.RequestFilter));
        }
    }
}
