using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using MicroHttp.Generator.Planning;

namespace MicroHttp.Generator.Emission
{
    /// <summary>Writes the decision tree of the templates with variables. An alternative that leads nowhere falls through to the next.</summary>
    internal sealed class RouteTreeEmitter
    {
        /// <summary>A part of the tree with more resources than this becomes a method of its own.</summary>
        private const int InlineWeight = 3;

        private readonly CodeWriter _code;
        private readonly bool _ignoreCase;
        private readonly LiteralSwitch _switch;
        private readonly PatternEmitter _patterns;
        private readonly ResourceEmitter _resources;
        private readonly List<string> _fragments = new List<string>();
        private readonly List<NodeMethod> _methods = new List<NodeMethod>();
        private bool _needsLocal;

        public RouteTreeEmitter(CodeWriter code, bool ignoreCase, ResourceEmitter resources)
        {
            _code = code;
            _resources = resources;
            _ignoreCase = ignoreCase;
            _switch = new LiteralSwitch(code, ignoreCase);
            _patterns = new PatternEmitter(code, _fragments, ignoreCase);
        }

        /// <summary>Writes the methods of the parts that were too large to stand where they are reached.</summary>
        public void EmitMethods()
        {
            // Writing one may add others.
            for (int i = 0; i < _methods.Count; i++)
            {
                EmitNodeMethod(_methods[i]);
            }
        }

        /// <summary>Writes the literals that are searched for inside segments.</summary>
        public void EmitFragments()
        {
            for (int i = 0; i < _fragments.Count; i++)
            {
                _code.Blank();
                string octets = string.Join(", ", Encoding.UTF8.GetBytes(_fragments[i]).Select(static octet => "0x" + octet.ToString("X2", CultureInfo.InvariantCulture)));
                _code.Line("private static readonly byte[] " + PatternEmitter.FragmentName(i) + " = { " + octets + " }; // " + CSharpText.InComment(_fragments[i]));
            }
        }

        /// <summary>Writes a method that tries alternatives, by <paramref name="body"/>.</summary>
        public void EmitMethod(string name, Action body)
        {
            _code.Open("private static int " + name + "(" + GeneratedNames.Request + " request, byte[] b, int o, int end)");
            int start = _code.Position;
            _needsLocal = false;
            body();
            if (_needsLocal)
            {
                _code.Insert(start, "int endpoint;");
            }

            if (!_code.HasReturned)
            {
                _code.Blank();
                _code.Line("return " + GeneratedNames.RouteMatch + ".NotFound;");
            }

            _code.Close();
        }

        /// <summary>Writes a call that returns where it finds an endpoint, or at once where it is the <paramref name="last"/> alternative.</summary>
        public void EmitTry(string call, bool last)
        {
            EmitTryLine(call + ";", last);
        }

        /// <summary>Asks <paramref name="resource"/> for its endpoint.</summary>
        public void EmitTry(ResourcePlan resource, bool last)
        {
            EmitTryLine(_resources.Call(resource), last);
        }

        private void EmitTryLine(string call, bool last)
        {
            if (last)
            {
                _code.Line("return " + call);
                return;
            }

            _needsLocal = true;
            _code.Line("endpoint = " + call);
            _code.Open("if (endpoint >= 0)");
            _code.Line("return endpoint;");
            _code.Close();
        }

        /// <summary>Goes on at <paramref name="node"/>, in a method of its own where much lies below it.</summary>
        private void EmitStep(RouteNode node, string at, int depth, bool last, bool goesOn = false)
        {
            if (node.Weight > InlineWeight)
            {
                _methods.Add(new NodeMethod(node, goesOn));
                EmitTry(node.Name + "(request, b, " + at + ", end)", last);
            }
            else
            {
                EmitNode(node, at, depth, last, goesOn);
            }
        }

        /// <summary>Writes what is tried at a node when the segments before it have matched up to <paramref name="at"/>, which is a slash, or the end unless the path <paramref name="goesOn"/>.</summary>
        private void EmitNode(RouteNode node, string at, int depth, bool last, bool goesOn)
        {
            if (goesOn)
            {
                EmitAlternatives(node, at, depth, last);
                return;
            }

            if (node.IsVariableStep)
            {
                EmitOnlyPattern(node, at, last);
                return;
            }

            bool mayEnd = node.End != null || node.Rests.Count != 0;
            bool mayGoOn = node.Literals.Count != 0 || node.Patterns.Count != 0 || node.Rests.Count != 0;
            if (mayEnd)
            {
                _code.Open("if (" + at + " == end)");
                if (node.End != null)
                {
                    EmitTry(node.End, last && node.Rests.Count == 0);
                    if (node.Rests.Count != 0)
                    {
                        _code.Blank();
                    }
                }

                EmitRests(node, "end", last);
                _code.Close();
            }

            if (mayGoOn)
            {
                _code.Open(mayEnd ? "else" : "if (" + at + " < end)");
                EmitAlternatives(node, at, depth, last);
                _code.Close();
            }
        }

        /// <summary>Writes the alternatives for the segment behind the slash at <paramref name="at"/>.</summary>
        /// <param name="node">The node in front of them.</param>
        /// <param name="at">The name of the index of the slash.</param>
        /// <param name="depth">How many segments were taken before.</param>
        /// <param name="last">Whether nothing else is tried behind them.</param>
        public void EmitAlternatives(RouteNode node, string at, int depth, bool last)
        {
            string start = "s" + Number(depth);
            string stop = "e" + Number(depth);
            bool needsEnd = node.Patterns.Count != 0 || node.Literals.Count > 1;
            bool needsStart = needsEnd || node.Rests.Count != 0;
            bool lastPatterns = last && node.Rests.Count == 0;
            bool lastLiterals = lastPatterns && node.Patterns.Count == 0;
            if (needsStart)
            {
                _code.Line("int " + start + " = " + at + " + 1;");
            }

            if (needsEnd)
            {
                _code.Line("int " + stop + " = " + GeneratedNames.Routing + ".SegmentEnd(b, " + start + ", end);");
                if (node.Literals.Count != 0)
                {
                    EmitLiterals(node, start, stop, depth, lastLiterals);
                }
            }
            else if (node.Literals.Count == 1)
            {
                EmitOnlyLiteral(node.Literals[0], at, stop, depth, lastLiterals);
            }

            foreach (PatternBranch branch in node.Patterns)
            {
                if (branch != node.Patterns[0] || node.Literals.Count != 0)
                {
                    _code.Blank();
                }

                EmitPattern(branch, node.Variables, start, stop, depth, lastPatterns && branch == node.Patterns[node.Patterns.Count - 1]);
            }

            if (node.Rests.Count != 0)
            {
                _code.Blank();
                EmitRests(node, start, last);
            }
        }

        private void EmitOnlyLiteral(LiteralBranch branch, string at, string stop, int depth, bool last)
        {
            // With the slash in front, and the one behind it where the path has to go on.
            RouteNode node = branch.Node;
            bool mayEnd = node.End != null || node.Rests.Count != 0;
            byte[] literal = Encoding.UTF8.GetBytes("/" + branch.Text + (mayEnd ? "" : "/"));
            int length = mayEnd ? literal.Length : literal.Length - 1;
            string fits = mayEnd
                ? "end - " + at + " >= " + Number(length) + " && (end - " + at + " == " + Number(length) + " || b[" + at + " + " + Number(length) + "] == (byte)'/')"
                : "end - " + at + " > " + Number(length);
            _code.Open("if (" + fits + " && " + LiteralCompare.Condition("b", at, literal, _ignoreCase) + ")");
            _code.Line("int " + stop + " = " + at + " + " + Number(length) + ";");
            EmitStep(node, stop, depth + 1, last, goesOn: !mayEnd);
            _code.Close();
        }

        private void EmitLiterals(RouteNode node, string start, string stop, int depth, bool last)
        {
            var cases = new List<LiteralCase>();
            foreach (LiteralBranch branch in node.Literals)
            {
                int slash = branch.Text.IndexOf('/');
                if (slash < 0)
                {
                    cases.Add(new LiteralCase(branch.Text, null, () => EmitStep(branch.Node, stop, depth + 1, last)));
                    continue;
                }

                // Several segments in one: the first was measured, the rest has to fit.
                string first = branch.Text.Substring(0, slash);
                int length = Encoding.UTF8.GetByteCount(branch.Text);
                cases.Add(new LiteralCase(first, null, () =>
                {
                    string whole = "end - " + start + " >= " + Number(length) + " && (end - " + start + " == " + Number(length) + " || b[" + start + " + " + Number(length) + "] == (byte)'/')";
                    int known = Encoding.UTF8.GetByteCount(first);
                    _code.Open("if (" + whole + " && " + LiteralCompare.Condition("b", start, Encoding.UTF8.GetBytes(branch.Text), _ignoreCase, known) + ")");
                    string behind = "e" + Number(depth + 1);
                    _code.Line("int " + behind + " = " + start + " + " + Number(length) + ";");
                    EmitStep(branch.Node, behind, depth + 2, last);
                    _code.Close();
                }));
            }

            _switch.Emit(cases, stop + " - " + start, start);
        }

        private void EmitPattern(PatternBranch branch, int variable, string start, string stop, int depth, bool last)
        {
            // Whether the path ends here is asked before its octets are looked at.
            RouteNode node = branch.Node;
            if (node.IsLeaf)
            {
                _patterns.Open(branch.Pattern, variable, start, stop, stop + " == end");
                EmitTry(node.End!, last);
            }
            else
            {
                bool mayEnd = node.End != null || node.Rests.Count != 0;
                _patterns.Open(branch.Pattern, variable, start, stop, mayEnd ? "" : stop + " < end");
                EmitStep(node, stop, depth + 1, last, goesOn: !mayEnd);
            }

            _code.Close();
        }

        /// <summary>Writes what is tried where one more segment has to come, a variable.</summary>
        private void EmitOnlyPattern(RouteNode node, string at, bool last)
        {
            PatternBranch branch = node.Patterns[0];
            string start = at + " + 1";
            string goesOn = at + " < end";

            // What converts to a number has no slash in it.
            bool isText = branch.Pattern.Parts[0].Rule!.Kind is RuleKind.Text or RuleKind.Char;
            _patterns.Open(branch.Pattern, node.Variables, start, "end", isText ? goesOn + " && " + GeneratedNames.Routing + ".SegmentEnd(b, " + start + ", end) == end" : goesOn);
            EmitTry(branch.Node.End!, last);
            _code.Close();
        }

        private void EmitRests(RouteNode node, string start, bool last)
        {
            foreach (RestBranch rest in node.Rests)
            {
                string? condition = RuleCondition.Of(rest.Rule, "b", start, "end");
                if (condition != null)
                {
                    _code.Open("if (" + condition + ")");
                }

                _code.Line("request.SetRouteValue(" + Number(node.Variables) + ", " + start + ", end);");
                EmitTry(rest.Resource, last && rest == node.Rests[node.Rests.Count - 1]);
                if (condition != null)
                {
                    _code.Close();
                }
            }
        }

        private void EmitNodeMethod(NodeMethod method)
        {
            _code.Blank();
            _code.Line("// " + CSharpText.InComment(method.Node.Template) + " and what is below it");
            EmitMethod(method.Node.Name, () => EmitNode(method.Node, "o", 0, last: true, method.GoesOn));
        }

        private static string Number(int value)
        {
            return ApplicationEmitter.Number(value);
        }

        private sealed class NodeMethod
        {
            public NodeMethod(RouteNode node, bool goesOn)
            {
                Node = node;
                GoesOn = goesOn;
            }

            public RouteNode Node { get; }

            public bool GoesOn { get; }
        }
    }
}
