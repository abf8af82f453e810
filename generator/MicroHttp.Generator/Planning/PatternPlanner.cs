using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Planning
{
    /// <summary>Turns the segments of a template into patterns, the types of parameters brought in.</summary>
    internal sealed class PatternPlanner
    {
        private readonly MethodModel _method;
        private readonly RouteModel _route;
        private readonly EquatableArray<BindingPlan> _bindings;
        private readonly bool _ignoreCase;
        private readonly List<Problem> _problems;
        private int _variables;

        public PatternPlanner(MethodModel method, RouteModel route, EquatableArray<BindingPlan> bindings, bool ignoreCase, List<Problem> problems)
        {
            _method = method;
            _route = route;
            _bindings = bindings;
            _ignoreCase = ignoreCase;
            _problems = problems;
        }

        public EquatableArray<SegmentPattern> Plan(FullTemplate template)
        {
            int own = template.Segments.Count - template.Own;
            return template.Segments.Select((segment, index) => Plan(segment, index >= own)).ToEquatableArray();
        }

        private SegmentPattern Plan(SegmentModel segment, bool isOwn)
        {
            var parts = new List<PatternPart>();
            bool isCatchAll = false;
            foreach (PartModel part in segment.Parts)
            {
                if (part.Variable == null)
                {
                    parts.Add(new PatternPart(OnTheWire(part.Literal), null));
                }
                else
                {
                    isCatchAll = part.Variable.IsCatchAll;
                    parts.Add(new PatternPart("", Rule(part.Variable, isOwn)));
                }
            }

            return new SegmentPattern(isCatchAll, parts.ToEquatableArray());
        }

        private VariableRule Rule(VariableModel variable, bool isOwn)
        {
            int index = _variables++;
            BindingPlan? binding = _bindings.FirstOrDefault(candidate => candidate.Source == BindingSource.Route && candidate.Index == index);
            VariableRule rule = VariableRules.Combine(variable, binding?.Parameter.Value, out ConstraintModel? contradiction);
            if (contradiction != null)
            {
                string type = binding?.Parameter.Type ?? "";
                string[] arguments = { contradiction.Text, variable.Name, type };
                _problems.Add(isOwn
                    ? Problem.InTemplate(DiagnosticIds.ConstraintContradictsType, _method.Symbol, _route.Attribute, contradiction.Start, contradiction.Text.Length, arguments)
                    : Problem.AtAttribute(DiagnosticIds.ConstraintContradictsType, _method.Symbol, _route.Attribute, arguments));
            }

            return rule;
        }

        /// <summary>The literal as the decoded path has it: a percent sign stays encoded there.</summary>
        private string OnTheWire(string literal)
        {
            string text = literal.Replace("%", "%25");
            return _ignoreCase ? AsciiCase.Lower(text) : text;
        }
    }
}
