using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Emission
{
    /// <summary>Writes how names and values are walked once: those of a query, a form or a cookie.</summary>
    internal sealed class PairEmitter
    {
        private readonly CodeWriter _code;
        private readonly HandlerScope _scope;
        private readonly string _source;
        private readonly PairRange _pairs;
        private readonly Dictionary<PairTarget, string> _marks = new Dictionary<PairTarget, string>();

        /// <param name="code">What is written to.</param>
        /// <param name="scope">The names of locals.</param>
        /// <param name="source">The constant of <c>Binding</c> that names the source.</param>
        /// <param name="pairs">What is walked.</param>
        public PairEmitter(CodeWriter code, HandlerScope scope, string source, PairRange pairs)
        {
            _code = code;
            _scope = scope;
            _source = source;
            _pairs = pairs;
        }

        /// <summary>Declares the locals that values are put into.</summary>
        public void Declare(IEnumerable<PairTarget> targets)
        {
            _code.Blank();
            foreach (PairTarget target in targets)
            {
                string type = target.IsArray ? target.Value.Type + "[]" : ValueEmitter.LocalType(target.Value);
                if (!target.IsMember && !target.IsArray)
                {
                    _code.Line(type + " " + target.Target + " = " + (target.Default ?? "default") + ";");
                }

                string mark = _scope.Local(target.IsArray ? "" : "has", target.Name, target.IsArray ? "Count" : "");
                _marks.Add(target, mark);
                _code.Line((target.IsArray ? "int " : "bool ") + mark + " = " + (target.IsArray ? "0;" : "false;"));
            }
        }

        /// <summary>Walks the pairs and puts their values where they belong.</summary>
        public void Read(List<PairTarget> targets)
        {
            List<PairTarget> arrays = targets.Where(static target => target.IsArray).ToList();
            string again = "";
            if (arrays.Count != 0)
            {
                again = _scope.Local(_pairs.Next.TrimStart('@') + "Again");
                _code.Line((_pairs.IsCursor ? GeneratedNames.CookieCursor : "int") + " " + again + " = " + _pairs.Next + ";");
            }

            Walk(targets, _pairs.Next, EmitValue);
            foreach (PairTarget target in targets.Where(static target => target.IsRequired))
            {
                _code.Open("if (!" + _marks[target] + ")");
                EmitFailure(_code, _scope, "Missing", _source, target.BoundName, null);
                _code.Close();
                _code.Blank();
            }

            if (arrays.Count != 0)
            {
                EmitArrays(arrays, again);
            }
        }

        /// <param name="targets">What names are looked for.</param>
        /// <param name="next">The local that walks.</param>
        /// <param name="body">Writes what becomes of a target's value between the two indices.</param>
        private void Walk(IEnumerable<PairTarget> targets, string next, System.Action<PairTarget, string, string> body)
        {
            string name = _scope.Local("n");
            string nameEnd = next + ".NameEnd";
            string value = next + ".ValueStart";
            string valueEnd = next + ".ValueEnd";
            if (_pairs.IsCursor)
            {
                _code.Open("while (" + next + ".Next())");
                _code.Line("int " + name + " = " + next + ".NameStart;");
            }
            else
            {
                nameEnd = _scope.Local("nEnd");
                value = _scope.Local("v");
                valueEnd = _scope.Local("vEnd");
                _code.Open("while (" + GeneratedNames.Binding + ".NextPair(" + _scope.Buffer + ", " + _pairs.Decoded + ", ref " + next + ", " + _pairs.End
                    + ", out int " + name + ", out int " + nameEnd + ", out int " + value + ", out int " + valueEnd + "))");
            }

            var literals = new LiteralSwitch(_code, false);
            literals.Emit(targets.Select(target => new LiteralCase(target.BoundName, null, () => body(target, value, valueEnd))).ToList(), nameEnd + " - " + name, name, _scope.Buffer);
            _code.Close();
            _code.Blank();
        }

        private void EmitValue(PairTarget target, string value, string valueEnd)
        {
            string mark = _marks[target];
            if (target.IsArray)
            {
                _code.Line(mark + "++;");
                return;
            }

            _code.Open("if (" + mark + ")");
            EmitFailure(_code, _scope, "Repeated", _source, target.BoundName, null);
            _code.Close();
            _code.Blank();
            _code.Line(mark + " = true;");
            EmitRead(_code, _scope, target.Value, value, valueEnd, target.Target, _scope.Local("", target.Name, "Value"), _source, target.BoundName);
        }

        /// <summary>Counted in the first walk, the values are read in a second one.</summary>
        private void EmitArrays(List<PairTarget> arrays, string next)
        {
            foreach (PairTarget target in arrays)
            {
                _code.Line((target.IsMember ? "" : target.Value.Type + "[] ") + target.Target + " = new " + target.Value.Type + "[" + _marks[target] + "];");
            }

            string any = string.Join(" + ", arrays.Select(target => _marks[target]));
            _code.Open("if (" + any + " != 0)");
            foreach (PairTarget target in arrays)
            {
                _code.Line(_marks[target] + " = 0;");
            }

            Walk(arrays, next, (target, value, valueEnd) => EmitRead(
                _code,
                _scope,
                target.Value,
                value,
                valueEnd,
                target.Target + "[" + _marks[target] + "++]",
                _scope.Local("", target.Name, "Value"),
                _source,
                target.BoundName));
            _code.Close();
            _code.Blank();
        }

        /// <summary>Writes how a value is read into <paramref name="target"/>, or refused.</summary>
        public static void EmitRead(CodeWriter code, HandlerScope scope, ValueModel value, string start, string end, string target, string local, string source, string name)
        {
            string? direct = ValueEmitter.Direct(value, scope.Buffer, start, end);
            if (direct == null)
            {
                code.Open("if (!" + ValueEmitter.Try(value, scope.Buffer, start, end, local) + ")");
                EmitFailure(code, scope, "Invalid", source, name, ValueEmitter.Expected(value));
                code.Close();
                code.Blank();
            }

            code.Line(target + " = " + (direct ?? ValueEmitter.Converted(value, local)) + ";");
        }

        /// <summary>Writes the answer 400 and the way out.</summary>
        public static void EmitFailure(CodeWriter code, HandlerScope scope, string kind, string source, string name, string? expected)
        {
            string last = expected == null ? "" : ", " + CSharpText.Literal(expected);
            code.Line(GeneratedNames.Binding + "." + kind + "(" + scope.Exchange + ", " + GeneratedNames.Binding + "." + source + ", " + CSharpText.Literal(name) + last + ");");
            code.Line("return;");
        }
    }
}
