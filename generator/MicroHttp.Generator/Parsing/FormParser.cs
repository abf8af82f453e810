using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Json.Parse;
using MicroHttp.Generator.Model;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Parsing
{
    /// <summary>Parses a class that a form fills.</summary>
    internal static class FormParser
    {
        /// <summary>Parses <paramref name="type"/>.</summary>
        /// <returns>Null when a form cannot fill it; <paramref name="mistake"/> says why.</returns>
        public static FormModel? Parse(INamedTypeSymbol type, Compilation compilation, out string? mistake)
        {
            mistake = type.IsAbstract ? "it is abstract"
                : !type.InstanceConstructors.Any(constructor => constructor.Parameters.Length == 0 && compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly))
                    ? "it has no constructor without parameters that generated code can call"
                    : null;
            var members = new List<FormMemberModel>();
            foreach (ISymbol member in type.WithBaseTypes().Reverse().SelectMany(static declaring => declaring.GetMembers()))
            {
                if (mistake != null)
                {
                    break;
                }

                if (!IsSettable(member) || !compilation.IsSymbolAccessibleWithin(member, compilation.Assembly))
                {
                    continue;
                }

                ITypeSymbol memberType = member.ValueType()!;
                bool isArray = memberType is IArrayTypeSymbol { IsSZArray: true };
                ValueModel? value = ValueParser.Parse(isArray ? ((IArrayTypeSymbol)memberType).ElementType : memberType);
                if (value == null || (isArray && value.IsNullable))
                {
                    mistake = "its member '" + member.Name + "' has type " + memberType.ShortName() + ", which no form field converts to";
                }
                else
                {
                    members.Add(new FormMemberModel(Identifier.Escape(member.Name), JsonNaming.CamelCase(member.Name), isArray, value));
                }
            }

            if (mistake == null && members.Count == 0)
            {
                mistake = "it has no property or field to set";
            }

            return mistake == null ? new FormModel(type.FullName(), members.ToEquatableArray()) : null;
        }

        private static bool IsSettable(ISymbol member)
        {
            return member switch
            {
                IPropertySymbol property => property is { IsStatic: false, IsIndexer: false, IsOverride: false, DeclaredAccessibility: Accessibility.Public, SetMethod: { IsInitOnly: false, DeclaredAccessibility: Accessibility.Public } },
                IFieldSymbol field => field is { IsStatic: false, IsReadOnly: false, IsConst: false, DeclaredAccessibility: Accessibility.Public },
                _ => false,
            };
        }
    }
}
