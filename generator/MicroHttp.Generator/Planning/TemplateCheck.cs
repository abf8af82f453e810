using System;
using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Planning
{
    /// <summary>Reports what is wrong between a whole template and the parameters of its method.</summary>
    internal static class TemplateCheck
    {
        public static void Report(FullTemplate template, MethodModel method, RouteModel route, List<Problem> problems)
        {
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (VariableModel variable in template.Variables)
            {
                if (!names.Add(variable.Name))
                {
                    problems.Add(Problem.AtAttribute(DiagnosticIds.RepeatedVariable, method.Symbol, route.Attribute, variable.Name, template.Text));
                }
            }

            foreach (VariableModel variable in template.OwnVariables)
            {
                ParameterModel? parameter = method.Parameters.FirstOrDefault(candidate => BindingPlanner.TakesVariable(candidate, variable.Name));
                if (parameter == null && !variable.Name.StartsWith("_", StringComparison.Ordinal))
                {
                    problems.Add(Problem.InTemplate(DiagnosticIds.VariableWithoutParameter, method.Symbol, route.Attribute, variable.Start, variable.Length, variable.Name, method.Name));
                }
                else if (parameter is { Default: null } && variable.IsOptional)
                {
                    problems.Add(Problem.InTemplate(DiagnosticIds.OptionalVariable, method.Symbol, route.Attribute, variable.Start, variable.Length, variable.Name, parameter.Name));
                }
            }

            for (int i = 0; i < method.Parameters.Count; i++)
            {
                ParameterModel parameter = method.Parameters[i];
                if (parameter.Source == BindingSource.Route && !names.Contains(parameter.BoundName))
                {
                    problems.Add(Problem.AtParameter(DiagnosticIds.ParameterWithoutVariable, method.Symbol, i, parameter.Name, parameter.BoundName, template.Text));
                }
                else if (parameter.Kind == ParameterKind.Values && parameter.Source == BindingSource.Unspecified && names.Contains(parameter.BoundName))
                {
                    problems.Add(Problem.AtParameter(DiagnosticIds.SourceContradictsType, method.Symbol, i, parameter.Name, "an array takes values of the query or of a form; a route variable, a field and a cookie have one value"));
                }
            }
        }
    }
}
