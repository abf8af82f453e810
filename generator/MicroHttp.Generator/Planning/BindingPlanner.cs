using System;
using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Planning
{
    /// <summary>Decides where each parameter of an endpoint is bound from. The one place that knows the sources.</summary>
    internal static class BindingPlanner
    {
        public static EquatableArray<BindingPlan> Plan(MethodModel method, RouteModel route, FullTemplate template, FieldPlan fields, List<Problem> problems)
        {
            List<VariableModel> variables = template.Variables.ToList();
            var plans = new List<BindingPlan>();
            int contents = 0;
            for (int i = 0; i < method.Parameters.Count; i++)
            {
                ParameterModel parameter = method.Parameters[i];
                BindingSource source = parameter.Source;
                int index = variables.FindIndex(variable => TakesVariable(parameter, variable.Name));
                bool mayBeAbsent = index >= 0 && variables[index].IsOptional;
                if (index >= 0)
                {
                    source = BindingSource.Route;
                }
                else if (parameter.Kind == ParameterKind.JsonModel)
                {
                    source = BindingSource.Content;
                }
                else if (source == BindingSource.Unspecified)
                {
                    source = BindingSource.Query;
                }

                string? name = FieldName(parameter, source);
                if (name != null)
                {
                    index = fields.Index(name);
                    if (index < 0)
                    {
                        problems.Add(Problem.AtParameter(DiagnosticIds.TooManyFields, method.Symbol, i, name));
                    }
                }

                if (source == BindingSource.Content || (source == BindingSource.Form && plans.All(static plan => plan.Source != BindingSource.Form)))
                {
                    contents++;
                    if (contents == 2)
                    {
                        problems.Add(Problem.AtParameter(DiagnosticIds.SeveralContents, method.Symbol, i, parameter.Name));
                    }
                    else if (contents == 1 && route.Method is "GET" or "HEAD")
                    {
                        problems.Add(Problem.AtParameter(DiagnosticIds.ContentOfSafeMethod, method.Symbol, i, parameter.Name, route.Method));
                    }
                }

                plans.Add(new BindingPlan(parameter, source, index, mayBeAbsent));
            }

            return plans.ToEquatableArray();
        }

        /// <summary>The field that has to be kept for a parameter to be bound, or null.</summary>
        private static string? FieldName(ParameterModel parameter, BindingSource source)
        {
            switch (source)
            {
                case BindingSource.Field:
                    return parameter.BoundName;
                case BindingSource.Cookie:
                    return "cookie";
                case BindingSource.Form:
                    return "content-type";
                case BindingSource.Content:
                    // Octets are taken whatever their type.
                    return parameter.Kind == ParameterKind.Octets || parameter.Value?.Kind == ValueKind.Slice ? null : "content-type";
                default:
                    return null;
            }
        }

        /// <summary>Whether <paramref name="parameter"/> is bound to the route variable <paramref name="name"/>.</summary>
        public static bool TakesVariable(ParameterModel parameter, string name)
        {
            bool mayTake = parameter.Kind == ParameterKind.Value && (parameter.Source == BindingSource.Route || parameter.Source == BindingSource.Unspecified);
            return mayTake && string.Equals(parameter.BoundName, name, StringComparison.OrdinalIgnoreCase);
        }
    }
}
