using System.Globalization;
using System.Linq;
using MicroHttp.Generator.Planning;

namespace MicroHttp.Generator.Emission
{
    /// <summary>Writes the method of each resource: who answers which request method.</summary>
    internal sealed class ResourceEmitter
    {
        private readonly ApplicationPlan _plan;
        private readonly CodeWriter _code;

        public ResourceEmitter(ApplicationPlan plan, CodeWriter code)
        {
            _plan = plan;
            _code = code;
        }

        public void Emit()
        {
            foreach (HostPlan host in _plan.Hosts)
            {
                foreach (LiteralPath literal in host.Literals)
                {
                    EmitResource(literal.Resource);
                }

                EmitResources(host.Root);
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
                    _code.Line("request.SetRouteValue(" + ApplicationEmitter.Number(method.AbsentVariable) + ", 0, 0);");
                }

                _code.Line("return " + ApplicationEmitter.Number(method.Endpoint) + "; // " + CSharpText.InComment(_plan.Endpoints[method.Endpoint].Display));
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
    }
}
