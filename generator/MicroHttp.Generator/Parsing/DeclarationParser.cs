using System.Collections.Generic;
using System.Linq;
using System.Threading;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MicroHttp.Generator.Parsing
{
    /// <summary>Reads what a generated part of a class has to repeat.</summary>
    internal static class DeclarationParser
    {
        public static DeclarationModel Parse(INamedTypeSymbol type, List<Problem> problems, CancellationToken cancellation)
        {
            bool isPartial = true;
            var containing = new List<string>();
            for (INamedTypeSymbol? at = type; at != null; at = at.ContainingType)
            {
                if (at.IsGenericType || at.IsFileLocal || (at.IsStatic && SymbolEqualityComparer.Default.Equals(at, type)))
                {
                    isPartial = false;
                    string what = at.IsGenericType ? "generic" : at.IsFileLocal ? "file-local" : "static";
                    problems.Add(Problem.AtName(DiagnosticIds.ApplicationShape, at.Id(), type.Name, what));
                }
                else if (!IsPartial(at, cancellation))
                {
                    isPartial = false;
                    problems.Add(Problem.AtName(DiagnosticIds.NotPartial, at.Id(), at.Name));
                }

                if (!SymbolEqualityComparer.Default.Equals(at, type))
                {
                    containing.Insert(0, Keyword(at) + " " + Identifier.EscapeDeclared(at.Name));
                }
            }

            string space = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();
            return new DeclarationModel(space, containing.ToEquatableArray(), Identifier.EscapeDeclared(type.Name), isPartial);
        }

        public static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation)
        {
            return type.DeclaringSyntaxReferences.Any(reference =>
                reference.GetSyntax(cancellation) is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));
        }

        private static string Keyword(INamedTypeSymbol type)
        {
            return type.TypeKind switch
            {
                TypeKind.Struct => type.IsRecord ? "record struct" : "struct",
                TypeKind.Interface => "interface",
                _ => type.IsRecord ? "record" : "class",
            };
        }
    }
}
