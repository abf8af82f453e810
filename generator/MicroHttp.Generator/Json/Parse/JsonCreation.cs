using System;
using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Json.Parse
{
    /// <summary>The constructor that makes an object while it is read, and the member behind each of its parameters.</summary>
    internal sealed class JsonCreation
    {
        private JsonCreation(IMethodSymbol? constructor, IReadOnlyDictionary<ISymbol, IParameterSymbol> parameters)
        {
            Constructor = constructor;
            Parameters = parameters;
        }

        /// <summary>The constructor; null for the one that every struct has.</summary>
        public IMethodSymbol? Constructor { get; }

        /// <summary>The parameters by the member that they set.</summary>
        public IReadOnlyDictionary<ISymbol, IParameterSymbol> Parameters { get; }

        /// <summary>Whether it sets all required members (C# 11) itself.</summary>
        public bool SetsRequiredMembers => Constructor?.Attribute(JsonKnownNames.SetsRequiredMembers) != null;

        /// <summary>How <paramref name="type"/> is made.</summary>
        /// <param name="type">A [JsonModel] type.</param>
        /// <param name="parser">Knows what is accessible.</param>
        /// <param name="report">Takes the reason where it can't be; null when nobody asks.</param>
        public static JsonCreation? Of(INamedTypeSymbol type, JsonParser parser, Action<string>? report)
        {
            if (type.IsAbstract)
            {
                return null;
            }

            List<IMethodSymbol> constructors = type.InstanceConstructors
                .Where(constructor => parser.IsAccessible(constructor) && !IsCopy(constructor, type))
                .ToList();
            List<IMethodSymbol> marked = constructors.Where(static constructor => constructor.Attribute(JsonKnownNames.PeerConstructor) != null).ToList();
            if (marked.Count > 1)
            {
                report?.Invoke("more than one constructor is marked [JsonConstructor]");
                return null;
            }

            IMethodSymbol? chosen = marked.FirstOrDefault() ?? Choose(type, constructors);
            if (chosen == null)
            {
                report?.Invoke("it needs a constructor without parameters, or only one with parameters, that generated code can call");
                return null;
            }

            Dictionary<ISymbol, IParameterSymbol> parameters = Match(type, chosen, out IParameterSymbol? left);
            if (left != null)
            {
                report?.Invoke("parameter '" + left.Name + "' of its constructor has no member of that name and type, and no default");
                return null;
            }

            return new JsonCreation(chosen, parameters);
        }

        /// <summary>The members that a type has in JSON, as declared, those of base types first; a member that hides or overrides another takes its place.</summary>
        public static List<ISymbol> Members(INamedTypeSymbol type)
        {
            var members = new List<ISymbol>();
            foreach (ISymbol member in type.WithBaseTypes().Reverse().SelectMany(static declaring => declaring.GetMembers()))
            {
                bool isValue = member switch
                {
                    IPropertySymbol property => property is { IsStatic: false, IsIndexer: false, ReturnsByRef: false, ReturnsByRefReadonly: false } && property.ExplicitInterfaceImplementations.IsEmpty,
                    IFieldSymbol field => field is { IsStatic: false, IsImplicitlyDeclared: false, AssociatedSymbol: null },
                    _ => false,
                };
                if (!isValue || (member.DeclaredAccessibility != Accessibility.Public && !JsonAttributes.IsIncluded(member)))
                {
                    continue;
                }

                int hidden = members.FindIndex(other => other.Name == member.Name);
                if (hidden < 0)
                {
                    members.Add(member);
                }
                else
                {
                    members[hidden] = member;
                }
            }

            return members;
        }

        private static IMethodSymbol? Choose(INamedTypeSymbol type, List<IMethodSymbol> constructors)
        {
            IMethodSymbol? plain = constructors.FirstOrDefault(static constructor => constructor.Parameters.Length == 0);
            List<IMethodSymbol> others = constructors.Where(static constructor => constructor.Parameters.Length != 0).ToList();
            List<IMethodSymbol> open = others.Where(static constructor => constructor.DeclaredAccessibility == Accessibility.Public).ToList();
            others = open.Count != 0 ? open : others;

            // Every struct can be made without arguments; one whose members can't be set afterwards is meant to be made with them.
            bool isImplicit = plain is { IsImplicitlyDeclared: true } && type.IsValueType;
            if (plain != null && !(isImplicit && others.Count == 1 && HasReadOnlyArgument(type, others[0])))
            {
                return plain;
            }

            return others.Count == 1 ? others[0] : plain;
        }

        private static bool HasReadOnlyArgument(INamedTypeSymbol type, IMethodSymbol constructor)
        {
            Dictionary<ISymbol, IParameterSymbol> parameters = Match(type, constructor, out IParameterSymbol? left);
            return left == null && parameters.Keys.Any(static member => member is IPropertySymbol { SetMethod: null } or IFieldSymbol { IsReadOnly: true });
        }

        private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type)
        {
            return type.IsRecord && constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);
        }

        private static Dictionary<ISymbol, IParameterSymbol> Match(INamedTypeSymbol type, IMethodSymbol constructor, out IParameterSymbol? left)
        {
            left = null;
            var parameters = new Dictionary<ISymbol, IParameterSymbol>(SymbolEqualityComparer.Default);
            List<ISymbol> members = Members(type);
            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                ISymbol? member = members.Find(member =>
                    string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
                    && SymbolEqualityComparer.Default.Equals(member.ValueType(), parameter.Type)
                    && parameter.RefKind == RefKind.None
                    && !IsSkipped(member));
                if (member != null && !parameters.ContainsKey(member))
                {
                    parameters.Add(member, parameter);
                }
                else if (!parameter.IsOptional)
                {
                    left ??= parameter;
                }
            }

            return parameters;
        }

        private static bool IsSkipped(ISymbol member)
        {
            JsonAttributes.Omission(member, out bool isRead);
            return !isRead;
        }
    }
}
