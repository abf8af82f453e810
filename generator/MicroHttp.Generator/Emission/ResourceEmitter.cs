using System.Globalization;
using System.Linq;
using MicroHttp.Generator.Planning;

namespace MicroHttp.Generator.Emission
{
    /// <summary>Writes who answers which request method of a resource: a method, unless there is only one endpoint.</summary>
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

        /// <summary>The rest of the line that asks <paramref name="resource"/> for its endpoint.</summary>
        public string Call(ResourcePlan resource)
        {
            if (!HasOneEndpoint(resource))
            {
                return resource.Name + "(request);";
            }

            ResourceMethod only = resource.Methods[0];
            int mask = only.Method == RequestMethods.Options ? MaskOf(resource) : MaskOf(resource) & ~(1 << RequestMethods.Options);
            return GeneratedNames.Routing + ".Only(request, " + Hexadecimal(mask) + ", " + ApplicationEmitter.Number(only.Endpoint) + "); // "
                + ApplicationEmitter.Names(mask, _plan) + ": " + CSharpText.InComment(_plan.Endpoints[only.Endpoint].Display);
        }

        private void EmitResource(ResourcePlan resource)
        {
            if (HasOneEndpoint(resource))
            {
                return;
            }

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
            int mask = MaskOf(resource);
            _code.Line("request.Allow(" + Hexadecimal(mask) + "); // " + ApplicationEmitter.Names(mask, _plan));
            _code.Line("return " + GeneratedNames.RouteMatch + ".NotFound;");
            _code.Unindent();
            _code.Close();
            _code.Close();
        }

        private static bool HasOneEndpoint(ResourcePlan resource)
        {
            return resource.Methods.Count == 1 && resource.Methods[0].AbsentVariable < 0;
        }

        private static int MaskOf(ResourcePlan resource)
        {
            return MethodMask.Of(resource.Methods.Select(static method => method.Method));
        }

        private static string Hexadecimal(int mask)
        {
            return "0x" + mask.ToString("X", CultureInfo.InvariantCulture);
        }
    }
}
