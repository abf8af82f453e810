using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using MicroHttp.Generator.Model;
using MicroHttp.Generator.Planning;

namespace MicroHttp.Generator.Emission
{
    /// <summary>Writes the code that finds the endpoint of a request, with the route table on top.</summary>
    internal sealed class RouteEmitter
    {
        /// <summary>A part of the tree with more resources than this becomes a method of its own.</summary>
        private const int InlineWeight = 3;

        private readonly ApplicationPlan _plan;
        private readonly CodeWriter _code;
        private readonly LiteralSwitch _switch;
        private readonly List<RouteNode> _methods = new List<RouteNode>();
        private readonly List<string> _fragments = new List<string>();
        private readonly PatternEmitter _patterns;

        private RouteEmitter(ApplicationPlan plan, CodeWriter code)
        {
            _plan = plan;
            _code = code;
            _switch = new LiteralSwitch(code, plan.IgnoreCase);
            _patterns = new PatternEmitter(code, _fragments, plan.IgnoreCase);
        }

        public static GeneratedFile Emit(ApplicationPlan plan)
        {
            return GeneratedFile.PartOf(plan.Declaration, "Routes", "", code => EmitTable(plan, code), code => new RouteEmitter(plan, code).EmitClass());
        }

        private static void EmitTable(ApplicationPlan plan, CodeWriter code)
        {
            code.Line("//");
            int methods = plan.Endpoints.Select(static endpoint => endpoint.Method.Length).DefaultIfEmpty(0).Max();
            int templates = plan.Endpoints.Select(static endpoint => endpoint.Template.Length + (endpoint.Host?.Length ?? 0)).DefaultIfEmpty(0).Max();
            foreach (EndpointPlan endpoint in plan.Endpoints)
            {
                string line = endpoint.Method.PadRight(methods) + "  " + (endpoint.Host + endpoint.Template).PadRight(templates) + "  " + endpoint.Display;
                code.Line("//   " + CSharpText.InComment(line));
            }

            code.Line("//");
        }

        private void EmitClass()
        {
            _code.Line("/// <summary>Finds the endpoint of a request.</summary>");
            _code.Open("private static class HttpRoutes");
            EmitMatch();
            foreach (HostPlan host in _plan.Hosts)
            {
                EmitHost(host);
            }

            for (int i = 0; i < _methods.Count; i++)
            {
                EmitNodeMethod(_methods[i]);
            }

            foreach (HostPlan host in _plan.Hosts)
            {
                foreach (LiteralPath literal in host.Literals)
                {
                    EmitResource(literal.Resource);
                }

                EmitResources(host.Root);
            }

            for (int i = 0; i < _fragments.Count; i++)
            {
                _code.Blank();
                string octets = string.Join(", ", Encoding.UTF8.GetBytes(_fragments[i]).Select(static octet => "0x" + octet.ToString("X2", CultureInfo.InvariantCulture)));
                _code.Line("private static readonly byte[] " + FragmentName(i) + " = { " + octets + " }; // " + CSharpText.InComment(_fragments[i]));
            }

            _code.Close();
        }

        private void EmitMatch()
        {
            const string Signature = "(" + GeneratedNames.Request + " request, byte[] b, int o, int end)";
            _code.Open("internal static int Match(" + GeneratedNames.Request + " request)");
            _code.Line("byte[] b = request.Buffer;");
            _code.Line("int o = request.PathStart;");
            _code.Line("int end = request.PathEnd;");
            _code.Line("int endpoint = Find(request, b, o, end);");
            _code.Open("if (endpoint >= 0)");
            _code.Line("return endpoint;");
            _code.Close();
            _code.Blank();
            if (_plan.RedirectTrailingSlash)
            {
                EmitRedirect();
            }

            _code.Line("return " + GeneratedNames.Routing + ".NoEndpoint(request);");
            _code.Close();
            _code.Blank();
            _code.Open("private static int Find" + Signature);
            List<HostPlan> named = _plan.Hosts.Where(static host => host.Host != null).ToList();
            if (named.Count != 0)
            {
                _code.Line("int endpoint;");
            }

            foreach (HostPlan host in named)
            {
                _code.Open("if (" + GeneratedNames.Routing + ".HostIs(request, " + CSharpText.Literal(host.Host!) + "))");
                EmitTry(host.Name + "(request, b, o, end)");
                _code.Close();
                _code.Blank();
            }

            HostPlan? any = _plan.Hosts.FirstOrDefault(static host => host.Host == null);
            _code.Line("return " + (any == null ? GeneratedNames.RouteMatch + ".NotFound" : any.Name + "(request, b, o, end)") + ";");
            _code.Close();
        }

        /// <summary>Looks for the path with a trailing slash taken off or put on, where the octet behind it makes room for one.</summary>
        private void EmitRedirect()
        {
            _code.Open("if (" + GeneratedNames.Routing + ".MatchedNone(request))");
            _code.Open("if (b[end - 1] == (byte)'/')");
            _code.Line("endpoint = end - o > 1 ? Find(request, b, o, end - 1) : endpoint;");
            _code.Close();
            _code.Open("else");
            _code.Line("byte behind = b[end];");
            _code.Line("b[end] = (byte)'/';");
            _code.Line("endpoint = Find(request, b, o, end + 1);");
            _code.Line("b[end] = behind;");
            _code.Close();
            _code.Blank();
            _code.Open("if (endpoint >= 0)");
            _code.Line("return " + GeneratedNames.RouteMatch + ".RedirectSlash;");
            _code.Close();
            _code.Blank();
            _code.Line("return " + GeneratedNames.RouteMatch + ".NotFound;");
            _code.Close();
            _code.Blank();
        }

        private void EmitHost(HostPlan host)
        {
            _code.Blank();
            _code.Open("private static int " + host.Name + "(" + GeneratedNames.Request + " request, byte[] b, int o, int end)");
            _code.Line("int endpoint;");
            if (host.Literals.Count != 0)
            {
                List<LiteralCase> cases = host.Literals.Select(literal => new LiteralCase(literal.Path, null, () => EmitTry(literal.Resource.Name + "(request)"))).ToList();
                _switch.Emit(cases, "end - o", "o");
                _code.Blank();
            }

            if (host.HasTree)
            {
                EmitAlternatives(host.Root, "o", 0);
            }

            _code.Line("return " + GeneratedNames.RouteMatch + ".NotFound;");
            _code.Close();
        }

        private void EmitNodeMethod(RouteNode node)
        {
            _code.Blank();
            _code.Line("// " + CSharpText.InComment(node.Template));
            _code.Open("private static int " + node.Name + "(" + GeneratedNames.Request + " request, byte[] b, int o, int end)");
            _code.Line("int endpoint;");
            EmitNode(node, "o", 0);
            _code.Line("return " + GeneratedNames.RouteMatch + ".NotFound;");
            _code.Close();
        }

        private void EmitTry(string call)
        {
            _code.Line("endpoint = " + call + ";");
            _code.Open("if (endpoint >= 0)");
            _code.Line("return endpoint;");
            _code.Close();
        }

        /// <summary>Goes on at <paramref name="node"/>, in a method of its own where much lies below it.</summary>
        private void EmitStep(RouteNode node, string at, int depth)
        {
            if (node.Weight > InlineWeight)
            {
                _methods.Add(node);
                EmitTry(node.Name + "(request, b, " + at + ", end)");
            }
            else
            {
                EmitNode(node, at, depth);
            }
        }

        /// <summary>Writes what is tried at a node when the segments before it have matched up to <paramref name="at"/>, which is a slash or the end.</summary>
        private void EmitNode(RouteNode node, string at, int depth)
        {
            bool mayEnd = node.End != null || node.Rests.Count != 0;
            bool mayGoOn = node.Literals.Count != 0 || node.Patterns.Count != 0 || node.Rests.Count != 0;
            if (mayEnd)
            {
                _code.Open("if (" + at + " == end)");
                if (node.End != null)
                {
                    EmitTry(node.End.Name + "(request)");
                    if (node.Rests.Count != 0)
                    {
                        _code.Blank();
                    }
                }

                EmitRests(node, "end");
                _code.Close();
            }

            if (mayGoOn)
            {
                _code.Open(mayEnd ? "else" : "if (" + at + " < end)");
                EmitAlternatives(node, at, depth);
                _code.Close();
            }
        }

        /// <summary>Writes the alternatives for the segment behind the slash at <paramref name="at"/>.</summary>
        private void EmitAlternatives(RouteNode node, string at, int depth)
        {
            string start = "s" + Number(depth);
            string stop = "e" + Number(depth);
            bool needsEnd = node.Patterns.Count != 0 || node.Literals.Count > 1;
            bool needsStart = needsEnd || node.Rests.Count != 0;
            if (needsStart)
            {
                _code.Line("int " + start + " = " + at + " + 1;");
            }

            if (needsEnd)
            {
                _code.Line("int " + stop + " = " + GeneratedNames.Routing + ".SegmentEnd(b, " + start + ", end);");
                if (node.Literals.Count != 0)
                {
                    EmitLiterals(node, start, stop, depth);
                }
            }
            else if (node.Literals.Count == 1)
            {
                EmitOnlyLiteral(node.Literals[0], at, stop, depth);
            }

            foreach (PatternBranch branch in node.Patterns)
            {
                _code.Blank();
                EmitPattern(branch, node.Variables, start, stop, depth);
            }

            if (node.Rests.Count != 0)
            {
                _code.Blank();
                EmitRests(node, start);
            }
        }

        private void EmitOnlyLiteral(LiteralBranch branch, string at, string stop, int depth)
        {
            // With the slash in front, and the one behind it where the path has to go on.
            RouteNode node = branch.Node;
            bool mayEnd = node.End != null || node.Rests.Count != 0;
            byte[] literal = Encoding.UTF8.GetBytes("/" + branch.Text + (mayEnd ? "" : "/"));
            int length = mayEnd ? literal.Length : literal.Length - 1;
            string fits = mayEnd
                ? "end - " + at + " >= " + Number(length) + " && (end - " + at + " == " + Number(length) + " || b[" + at + " + " + Number(length) + "] == (byte)'/')"
                : "end - " + at + " > " + Number(length);
            _code.Open("if (" + fits + " && " + LiteralCompare.Condition("b", at, literal, _plan.IgnoreCase) + ")");
            _code.Line("int " + stop + " = " + at + " + " + Number(length) + ";");
            EmitStep(node, stop, depth + 1);
            _code.Close();
        }

        private void EmitLiterals(RouteNode node, string start, string stop, int depth)
        {
            var cases = new List<LiteralCase>();
            foreach (LiteralBranch branch in node.Literals)
            {
                int slash = branch.Text.IndexOf('/');
                if (slash < 0)
                {
                    cases.Add(new LiteralCase(branch.Text, null, () => EmitStep(branch.Node, stop, depth + 1)));
                    continue;
                }

                // Several segments in one: the first was measured, the rest has to fit.
                string first = branch.Text.Substring(0, slash);
                int length = Encoding.UTF8.GetByteCount(branch.Text);
                cases.Add(new LiteralCase(first, null, () =>
                {
                    string whole = "end - " + start + " >= " + Number(length) + " && (end - " + start + " == " + Number(length) + " || b[" + start + " + " + Number(length) + "] == (byte)'/')";
                    int known = Encoding.UTF8.GetByteCount(first);
                    _code.Open("if (" + whole + " && " + LiteralCompare.Condition("b", start, Encoding.UTF8.GetBytes(branch.Text), _plan.IgnoreCase, known) + ")");
                    string behind = "e" + Number(depth + 1);
                    _code.Line("int " + behind + " = " + start + " + " + Number(length) + ";");
                    EmitStep(branch.Node, behind, depth + 2);
                    _code.Close();
                }));
            }

            _switch.Emit(cases, stop + " - " + start, start);
        }

        private void EmitPattern(PatternBranch branch, int variable, string start, string stop, int depth)
        {
            _patterns.Open(branch.Pattern, variable, start, stop);
            EmitStep(branch.Node, stop, depth + 1);
            _code.Close();
        }

        private void EmitRests(RouteNode node, string start)
        {
            foreach (RestBranch rest in node.Rests)
            {
                string? condition = RuleCondition.Of(rest.Rule, "b", start, "end");
                if (condition != null)
                {
                    _code.Open("if (" + condition + ")");
                }

                _code.Line("request.SetRouteValue(" + Number(node.Variables) + ", " + start + ", end);");
                EmitTry(rest.Resource.Name + "(request)");
                if (condition != null)
                {
                    _code.Close();
                }
            }
        }

        private void EmitResources(RouteNode node)
        {
            if (node.End != null)
            {
                EmitResource(node.End);
            }

            foreach (LiteralBranch branch in node.Literals)
            {
                EmitResources(branch.Node);
            }

            foreach (PatternBranch branch in node.Patterns)
            {
                EmitResources(branch.Node);
            }

            foreach (RestBranch rest in node.Rests)
            {
                EmitResource(rest.Resource);
            }
        }

        private void EmitResource(ResourcePlan resource)
        {
            _code.Blank();
            _code.Line("// " + CSharpText.InComment(resource.Template));
            _code.Open("private static int " + resource.Name + "(" + GeneratedNames.Request + " request)");
            _code.Open("switch (request.Method)");
            foreach (ResourceMethod method in resource.Methods)
            {
                _code.Line("case " + RequestMethods.Expression(method.Method) + ":" + (method.Method >= RequestMethods.Extension ? " // " + RequestMethods.Name(method.Method, _plan.ExtensionMethods) : ""));
                if (method.Method == RequestMethods.Get && !resource.Methods.Any(static other => other.Method == RequestMethods.Head))
                {
                    _code.Line("case " + RequestMethods.Expression(RequestMethods.Head) + ":");
                }

                _code.Indent();
                if (method.AbsentVariable >= 0)
                {
                    _code.Line("request.SetRouteValue(" + Number(method.AbsentVariable) + ", 0, 0);");
                }

                _code.Line("return " + Number(method.Endpoint) + "; // " + CSharpText.InComment(_plan.Endpoints[method.Endpoint].Display));
                _code.Unindent();
            }

            _code.Line("default:");
            _code.Indent();
            int mask = MethodMask.Of(resource.Methods.Select(static method => method.Method));
            _code.Line("request.Allow(0x" + mask.ToString("X", CultureInfo.InvariantCulture) + "); // " + ApplicationEmitter.Names(mask, _plan));
            _code.Line("return " + GeneratedNames.RouteMatch + ".NotFound;");
            _code.Unindent();
            _code.Close();
            _code.Close();
        }

        internal static string FragmentName(int index)
        {
            return "s_literal" + Number(index);
        }

        private static string Number(long value)
        {
            return ApplicationEmitter.Number(value);
        }
    }
}
