using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using MicroHttp.Generator.Assets;
using MicroHttp.Generator.Model;
using MicroHttp.Generator.Planning;

namespace MicroHttp.Generator.Emission
{
    /// <summary>Writes the code that finds the endpoint of a request, with the route table on top.</summary>
    internal sealed class RouteEmitter
    {
        private const string FindByHost = "Find";

        private readonly ApplicationPlan _plan;
        private readonly CodeWriter _code;
        private readonly LiteralSwitch _switch;
        private readonly string _find;
        private readonly ResourceEmitter _resources;
        private readonly RouteTreeEmitter _tree;

        private RouteEmitter(ApplicationPlan plan, CodeWriter code)
        {
            _plan = plan;
            _code = code;
            _switch = new LiteralSwitch(code, plan.IgnoreCase);
            _resources = new ResourceEmitter(plan, code);
            _tree = new RouteTreeEmitter(code, plan.IgnoreCase, _resources);
            _find = plan.Hosts.Count == 1 && plan.Hosts[0].Host == null ? plan.Hosts[0].Name : FindByHost;
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

            _tree.EmitMethods();
            _resources.Emit();
            _tree.EmitFragments();
            _code.Close();
        }

        private void EmitMatch()
        {
            _code.Open("internal static int Match(" + GeneratedNames.Request + " request)");
            _code.Line("byte[] b = request.Buffer;");
            _code.Line("int o = request.PathStart;");
            _code.Line("int end = request.PathEnd;");
            _code.Line("int endpoint = " + _find + "(request, b, o, end);");
            _code.Open("if (endpoint >= 0)");
            _code.Line("return endpoint;");
            _code.Close();
            _code.Blank();
            if (_plan.RedirectTrailingSlash)
            {
                EmitRedirect();
            }

            if (!_plan.RedirectTrailingSlash)
            {
                EmitMissing(GeneratedNames.Routing + ".MatchedNone(request) && ");
            }

            _code.Line("return " + GeneratedNames.Routing + ".NoEndpoint(request);");
            _code.Close();
            if (_find == FindByHost)
            {
                EmitFind();
            }
        }

        /// <summary>Tries the routes of the host that the request names, then those for any.</summary>
        private void EmitFind()
        {
            _code.Blank();
            _tree.EmitMethod(FindByHost, () =>
            {
                foreach (HostPlan host in _plan.Hosts.Where(static host => host.Host != null))
                {
                    _code.Open("if (" + GeneratedNames.Routing + ".HostIs(request, " + CSharpText.Literal(host.Host!) + "))");
                    _tree.EmitTry(host.Name + "(request, b, o, end)", last: false);
                    _code.Close();
                    _code.Blank();
                }

                HostPlan? any = _plan.Hosts.FirstOrDefault(static host => host.Host == null);
                if (any != null)
                {
                    _tree.EmitTry(any.Name + "(request, b, o, end)", last: true);
                }
            });
        }

        /// <summary>Looks for the path with a trailing slash taken off or put on, where the octet behind it makes room for one.</summary>
        private void EmitRedirect()
        {
            _code.Open("if (" + GeneratedNames.Routing + ".MatchedNone(request))");
            _code.Open("if (b[end - 1] == (byte)'/')");
            _code.Line("endpoint = end - o > 1 ? " + _find + "(request, b, o, end - 1) : endpoint;");
            _code.Close();
            _code.Open("else");
            _code.Line("byte behind = b[end];");
            _code.Line("b[end] = (byte)'/';");
            _code.Line("endpoint = " + _find + "(request, b, o, end + 1);");
            _code.Line("b[end] = behind;");
            _code.Close();
            _code.Blank();
            _code.Open("if (endpoint >= 0)");
            _code.Line("return " + GeneratedNames.RouteMatch + ".RedirectSlash;");
            _code.Close();
            _code.Blank();
            EmitMissing("");
            _code.Line("return " + GeneratedNames.RouteMatch + ".NotFound;");
            _code.Close();
            _code.Blank();
        }

        /// <summary>What no route matches at all may be answered by a document, or by a file that is new in development. The longest prefix goes first.</summary>
        private void EmitMissing(string condition)
        {
            foreach (AssetSitePlan site in _plan.Assets.OrderByDescending(static site => site.Model.Path.Length))
            {
                _code.Open("if (" + condition + "global::MicroHttp.Generated.AssetSite.Takes(request, " + CSharpText.Literal(site.Model.Path) + "))");
                _code.Line("return " + ApplicationEmitter.Number(site.Missing) + ";");
                _code.Close();
                _code.Blank();
            }
        }

        private void EmitHost(HostPlan host)
        {
            _code.Blank();
            _tree.EmitMethod(host.Name, () =>
            {
                if (host.Literals.Count != 0)
                {
                    List<LiteralCase> cases = host.Literals.Select(literal => new LiteralCase(literal.Path, null, () => _tree.EmitTry(literal.Resource, !host.Root.MayMatch(literal.Path)))).ToList();
                    _switch.Emit(cases, "end - o", "o");
                    _code.Blank();
                }

                if (host.HasTree)
                {
                    _tree.EmitAlternatives(host.Root, "o", 0, last: true);
                }
            });
        }
    }
}
