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
                EmitMissing(_code, _scope, _source, target.BoundName);
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

            string repeats = Repeats(_scope, _source, target.BoundName, mark);
            EmitRead(_code, _scope, target.Value, value, valueEnd, target.Target, _scope.Local("", target.Name, "Value"), _source, target.BoundName, repeats);
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
        /// <param name="code">What is written to.</param>
        /// <param name="scope">The names of locals.</param>
        /// <param name="value">The type.</param>
        /// <param name="start">The expression of the index of the first octet.</param>
        /// <param name="end">The expression of the index behind the last one.</param>
        /// <param name="target">What the value is put into.</param>
        /// <param name="local">The local that it goes through.</param>
        /// <param name="source">The constant of <c>Binding</c> that names the source.</param>
        /// <param name="name">What the value is called there.</param>
        /// <param name="refused">A condition that has answered when it holds, and is asked before.</param>
        public static void EmitRead(CodeWriter code, HandlerScope scope, ValueModel value, string start, string end, string target, string local, string source, string name, string? refused = null)
        {
            string? direct = ValueEmitter.Direct(value, scope.Buffer, start, end);
            if (direct == null)
            {
                string invalid = GeneratedNames.Binding + ".Invalid(" + Named(scope, source, name) + ", " + CSharpText.Literal(ValueEmitter.Expected(value)) + ")";
                string unread = "!" + ValueEmitter.Try(value, scope.Buffer, start, end, local) + " && " + invalid;
                if (refused == null)
                {
                    EmitEnd(code, unread);
                }
                else
                {
                    code.Line("if (" + refused);
                    code.Indent();
                    code.Line("|| (" + unread + "))");
                    code.Unindent();
                    EmitReturn(code);
                }
            }
            else if (refused != null)
            {
                EmitEnd(code, refused);
            }

            code.Line(target + " = " + (direct ?? ValueEmitter.Converted(value, local)) + ";");
        }

        /// <summary>The condition that a value came before, which <paramref name="mark"/> says and remembers, and that 400 was answered.</summary>
        public static string Repeats(HandlerScope scope, string source, string name, string mark)
        {
            return GeneratedNames.Binding + ".Repeats(" + Named(scope, source, name) + ", ref " + mark + ")";
        }

        /// <summary>Writes the answer 400 for a value that is not there.</summary>
        public static void EmitMissing(CodeWriter code, HandlerScope scope, string source, string name)
        {
            code.Line(GeneratedNames.Binding + ".Missing(" + Named(scope, source, name) + ");");
            code.Line("return;");
        }

        /// <summary>Writes that an endpoint ends where <paramref name="condition"/> holds, which has answered then.</summary>
        public static void EmitEnd(CodeWriter code, string condition)
        {
            code.Line("if (" + condition + ")");
            EmitReturn(code);
        }

        private static void EmitReturn(CodeWriter code)
        {
            code.Open();
            code.Line("return;");
            code.Close();
            code.Blank();
        }

        private static string Named(HandlerScope scope, string source, string name)
        {
            return scope.Exchange + ", " + GeneratedNames.Binding + "." + source + ", " + CSharpText.Literal(name);
        }
    }
}
