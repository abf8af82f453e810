using System.Collections.Generic;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Model;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Parsing
{
    /// <summary>Parses an annotated method.</summary>
    internal static class MethodParser
    {
        /// <summary>Parses <paramref name="method"/>.</summary>
        /// <returns>Null when it has no method attribute, or something about it keeps it from being called; <paramref name="problems"/> says what.</returns>
        public static MethodModel? Parse(IMethodSymbol method, INamedTypeSymbol type, ISymbol within, Compilation compilation, List<Problem> problems)
        {
            if (!IsAnnotated(method))
            {
                return null;
            }

            // A malformed template takes its own route away; anything else takes the method away.
            EquatableArray<RouteModel> routes = RouteParser.Parse(method, problems);
            int before = problems.Count;
            CheckShape(method, within, compilation, problems);
            var parameters = new List<ParameterModel>();
            foreach (IParameterSymbol parameter in method.Parameters)
            {
                parameters.Add(ParameterParser.Parse(parameter, method, compilation, problems));
            }

            ResultModel result = ResultParser.Parse(method, compilation, problems);
            EquatableArray<FilterModel> filters = FilterParser.Parse(method, type, within, compilation, problems);
            FieldNamesModel? fields = FieldNamesParser.Parse(method, problems);
            if (problems.Count != before || routes.Count == 0)
            {
                return null;
            }

            return new MethodModel(
                method.Id(),
                Identifier.Escape(method.Name),
                method.IsStatic ? method.ContainingType.FullName() : null,
                routes,
                parameters.ToEquatableArray(),
                result,
                filters,
                fields,
                ClassParser.ContentLimit(method));
        }

        /// <summary>Whether the method carries a method attribute.</summary>
        public static bool IsAnnotated(IMethodSymbol method)
        {
            foreach (AttributeData attribute in method.GetAttributes())
            {
                if (attribute.AttributeClass.IsOrDerivesFrom(KnownNames.HttpMethodAttribute))
                {
                    return true;
                }
            }

            return false;
        }

        private static void CheckShape(IMethodSymbol method, ISymbol within, Compilation compilation, List<Problem> problems)
        {
            string name = method.ContainingType.Name + "." + method.Name;
            string? shape = method.MethodKind != MethodKind.Ordinary ? "not an ordinary method"
                : method.IsGenericMethod ? "generic"
                : method.ReturnsByRef || method.ReturnsByRefReadonly ? "returning by reference"
                : null;
            if (shape != null)
            {
                problems.Add(Problem.AtName(DiagnosticIds.HandlerShape, method.Id(), name, shape));
            }
            else if (!compilation.IsSymbolAccessibleWithin(method, within))
            {
                problems.Add(Problem.AtName(DiagnosticIds.NotAccessible, method.Id(), name, within.Name));
            }
        }
    }
}
