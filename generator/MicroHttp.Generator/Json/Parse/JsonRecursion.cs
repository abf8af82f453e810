using System.Collections.Generic;
using MicroHttp.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Json.Parse
{
    /// <summary>Finds out whether values of a type can hold values of the same type, directly or by way of others.</summary>
    internal sealed class JsonRecursion
    {
        private readonly Dictionary<ITypeSymbol, bool> _known = new Dictionary<ITypeSymbol, bool>(SymbolEqualityComparer.Default);

        public bool IsRecursive(ITypeSymbol type)
        {
            if (!_known.TryGetValue(type, out bool recursive))
            {
                recursive = Reaches(type, type, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));
                _known[type] = recursive;
            }

            return recursive;
        }

        private static bool Reaches(ITypeSymbol from, ITypeSymbol target, HashSet<ITypeSymbol> seen)
        {
            foreach (ITypeSymbol held in Held(from))
            {
                if (SymbolEqualityComparer.Default.Equals(held, target) || (seen.Add(held) && Reaches(held, target, seen)))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>The types of the values that a value of the type holds.</summary>
        private static IEnumerable<ITypeSymbol> Held(ITypeSymbol type)
        {
            ITypeSymbol? element = JsonShapeParser.ElementOf(type);
            if (element != null)
            {
                yield return element;
            }
            else if (type is INamedTypeSymbol named && JsonParser.IsModel(named))
            {
                foreach (ISymbol member in named.ValueMembers())
                {
                    if (!member.IsStatic)
                    {
                        yield return member.ValueType()!;
                    }
                }
            }
        }
    }
}
