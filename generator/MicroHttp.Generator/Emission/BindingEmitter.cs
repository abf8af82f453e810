using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Json.Emit;
using MicroHttp.Generator.Model;
using MicroHttp.Generator.Parsing;
using MicroHttp.Generator.Planning;

namespace MicroHttp.Generator.Emission
{
    /// <summary>Writes how the parameters of an endpoint are bound: route, fields, cookies, query, content, in this order.</summary>
    internal sealed class BindingEmitter
    {
        private const string Binding = GeneratedNames.Binding;

        private readonly CodeWriter _code;
        private readonly HandlerScope _scope;
        private readonly HashSet<int> _decoded = new HashSet<int>();

        public BindingEmitter(CodeWriter code, HandlerScope scope)
        {
            _code = code;
            _scope = scope;
        }

        public void Emit(EquatableArray<BindingPlan> bindings)
        {
            // Decoding a variable moves those behind it, so the first one comes first.
            foreach (BindingPlan binding in Of(bindings, BindingSource.Route).OrderBy(static binding => binding.Index))
            {
                EmitRoute(binding);
            }

            foreach (BindingPlan binding in Of(bindings, BindingSource.Field))
            {
                EmitField(binding);
            }

            EmitPairs(Of(bindings, BindingSource.Cookie), "Cookie");
            EmitPairs(Of(bindings, BindingSource.Query), "Query");
            EmitForm(Of(bindings, BindingSource.Form));
            foreach (BindingPlan binding in Of(bindings, BindingSource.Content))
            {
                EmitContent(binding);
            }
        }

        private static List<BindingPlan> Of(IEnumerable<BindingPlan> bindings, BindingSource source)
        {
            return bindings.Where(binding => binding.Source == source && HandlerScope.IsLocal(binding.Parameter)).ToList();
        }

        private void EmitRoute(BindingPlan binding)
        {
            ParameterModel parameter = binding.Parameter;
            ValueModel value = parameter.Value!;
            string name = Identifier.Escape(parameter.Name);
            string index = ApplicationEmitter.Number(binding.Index);
            bool isOptional = binding.MayBeAbsent;
            string start = _scope.Request + ".RouteStart(" + index + ")";
            string end = _scope.Request + ".RouteEnd(" + index + ")";
            bool isDecoded = value.Kind is not (ValueKind.String or ValueKind.Slice or ValueKind.Char) || !_decoded.Add(binding.Index);
            string? direct = ValueEmitter.IsInteger(value) ? ValueEmitter.Converted(value, Binding + ".RouteInteger(" + _scope.Request + ", " + index + ")")
                : isDecoded ? ValueEmitter.Direct(value, _scope.Request + ".Buffer", start, end)
                : value.Kind == ValueKind.String ? Binding + ".RouteText(" + _scope.Request + ", " + index + ")"
                : value.Kind == ValueKind.Slice ? Binding + ".RouteSlice(" + _scope.Request + ", " + index + ")"
                : null;
            string decode = isDecoded || direct != null ? "" : _scope.Request + ".DecodeRouteValue(" + index + ");";
            if (direct != null && !isOptional)
            {
                _code.Line(ValueEmitter.LocalType(value) + " " + name + " = " + direct + ";");
                return;
            }

            if (!isOptional)
            {
                // Match has seen that it converts.
                EmitAny(decode);
                bool isWhole = ValueEmitter.Converted(value, name) == name && !value.IsNullable;
                string read = isWhole ? name : _scope.Local("", parameter.Name, "Value");
                _code.Line(ValueEmitter.Try(value, _scope.Buffer, start, end, read) + ";");
                if (!isWhole)
                {
                    _code.Line(ValueEmitter.LocalType(value) + " " + name + " = " + ValueEmitter.Converted(value, read) + ";");
                }

                return;
            }

            // A start of 0 marks an optional variable that the path does not have.
            _code.Blank();
            _code.Line(ValueEmitter.LocalType(value) + " " + name + " = " + parameter.Default + ";");
            _code.Open("if (" + start + " > 0)");
            if (direct == null)
            {
                EmitAny(decode);
                string read = _scope.Local("", parameter.Name, "Value");
                _code.Line(ValueEmitter.Try(value, _scope.Buffer, start, end, read) + ";");
                direct = ValueEmitter.Converted(value, read);
            }

            _code.Line(name + " = " + direct + ";");
            _code.Close();
            _code.Blank();
        }

        private void EmitAny(string line)
        {
            if (line.Length > 0)
            {
                _code.Line(line);
            }
        }

        private void EmitField(BindingPlan binding)
        {
            ParameterModel parameter = binding.Parameter;
            ValueModel value = parameter.Value!;
            string name = Identifier.Escape(parameter.Name);
            string index = ApplicationEmitter.Number(binding.Index);
            string start = _scope.Request + ".FieldStart(" + index + ")";
            string end = _scope.Request + ".FieldEnd(" + index + ")";
            _code.Blank();
            _code.Line(ValueEmitter.LocalType(value) + " " + name + " = " + (parameter.Default ?? "default") + ";");
            string repeats = _scope.Local("", parameter.Name, "Repeats");
            _code.Line("bool " + repeats + " = " + _scope.Request + ".FieldRepeats(" + index + ");");
            PairEmitter.EmitEnd(_code, PairEmitter.Repeats(_scope, "Field", parameter.BoundName, repeats));
            _code.Open("if (" + start + " > 0)");
            PairEmitter.EmitRead(_code, _scope, value, start, end, name, _scope.Local("", parameter.Name, "Value"), "Field", parameter.BoundName);
            _code.Close();
            if (parameter.Default == null)
            {
                _code.Open("else");
                PairEmitter.EmitMissing(_code, _scope, "Field", parameter.BoundName);
                _code.Close();
            }

            _code.Blank();
        }

        private void EmitPairs(List<BindingPlan> bindings, string source)
        {
            if (bindings.Count == 0)
            {
                return;
            }

            bool isQuery = source == "Query";
            string next = _scope.Local(source.ToLowerInvariant());
            var range = new PairRange(next, isQuery ? _scope.Local("queryEnd") : "", isQuery ? _scope.Local("isDecoded") : "");
            List<PairTarget> targets = bindings.Select(Target).ToList();
            var pairs = new PairEmitter(_code, _scope, source, range);
            pairs.Declare(targets);
            _code.Line(isQuery
                ? "int " + next + " = " + Binding + ".OpenQuery(" + _scope.Request + ", out bool " + range.Decoded + ", out int " + range.End + ");"
                : GeneratedNames.CookieCursor + " " + next + " = " + _scope.Request + ".EnumerateCookies();");
            pairs.Read(targets);
        }

        private void EmitForm(List<BindingPlan> bindings)
        {
            if (bindings.Count == 0)
            {
                return;
            }

            var range = new PairRange(_scope.Local("form"), _scope.Local("formEnd"), "true");
            var targets = new List<PairTarget>();
            foreach (BindingPlan binding in bindings)
            {
                if (binding.Parameter.Form == null)
                {
                    targets.Add(Target(binding));
                    continue;
                }

                string model = Identifier.Escape(binding.Parameter.Name);
                _code.Line(binding.Parameter.Type + " " + model + " = new " + binding.Parameter.Form.Type + "();");
                targets.AddRange(binding.Parameter.Form.Members.Select(member => new PairTarget(model + "." + member.Name, binding.Parameter.Name + "_" + member.Name, member.BoundName, member.Value, member.IsArray, false, true, null)));
            }

            var pairs = new PairEmitter(_code, _scope, "Form", range);
            pairs.Declare(targets);
            PairEmitter.EmitEnd(_code, "!" + Binding + ".TryForm(" + _scope.Exchange + ", " + ApplicationEmitter.Number(bindings[0].Index) + ", out int " + range.Next + ", out int " + range.End + ")");
            pairs.Read(targets);
        }

        private void EmitContent(BindingPlan binding)
        {
            ParameterModel parameter = binding.Parameter;
            string name = Identifier.Escape(parameter.Name);
            if (parameter.Json != null)
            {
                new JsonBindingEmitter(_code, _scope).Emit(binding);
            }
            else if (parameter.Kind == ParameterKind.Octets)
            {
                _code.Line("byte[] " + name + " = " + _scope.Request + ".Content.ToArray();");
            }
            else if (parameter.Value?.Kind == ValueKind.Slice)
            {
                _code.Line(GeneratedNames.Slice + " " + name + " = " + _scope.Request + ".Content;");
            }
            else
            {
                PairEmitter.EmitEnd(_code, "!" + Binding + ".TryText(" + _scope.Exchange + ", " + ApplicationEmitter.Number(binding.Index) + ", out string " + name + ")");
            }
        }

        private static PairTarget Target(BindingPlan binding)
        {
            ParameterModel parameter = binding.Parameter;
            bool isArray = parameter.Kind == ParameterKind.Values;
            return new PairTarget(Identifier.Escape(parameter.Name), parameter.Name, parameter.BoundName, parameter.Value!, isArray, parameter.Default == null && !isArray, false, parameter.Default);
        }
    }
}
