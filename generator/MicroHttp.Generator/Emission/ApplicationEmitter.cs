using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MicroHttp.Generator.Model;
using MicroHttp.Generator.Planning;

namespace MicroHttp.Generator.Emission
{
    /// <summary>Writes the part of an application that implements <c>IHttpApplication</c>.</summary>
    internal static class ApplicationEmitter
    {
        private const string Face = GeneratedNames.Application + ".";

        public static GeneratedFile Emit(ApplicationPlan plan)
        {
            return GeneratedFile.PartOf(plan.Declaration, "Http", " : " + GeneratedNames.Application, static _ => { }, code => EmitMembers(plan, code));
        }

        private static void EmitMembers(ApplicationPlan plan, CodeWriter code)
        {
            string matchesHost = Bool(plan.Hosts.Any(static host => host.Host != null));
            code.Line("bool " + Face + "Concurrent => " + Bool(plan.Concurrent) + ";");
            code.Blank();
            code.Line("bool " + Face + "MatchesHost => " + matchesHost + ";");
            code.Blank();
            code.Line("int " + Face + "RouteValueCapacity => " + Number(plan.RouteValueCapacity) + ";");
            code.Blank();
            code.Line(GeneratedNames.FieldTable + " " + Face + "Fields => HttpEndpoints.Fields;");
            code.Blank();
            code.Line("string[] " + Face + "ExtensionMethods => HttpEndpoints.ExtensionMethods;");
            code.Blank();
            code.Line("int " + Face + "Methods => 0x" + plan.Methods.ToString("X", CultureInfo.InvariantCulture) + "; // " + Names(plan.Methods, plan));
            code.Blank();
            code.Open("int " + Face + "Match(" + GeneratedNames.Request + " request)");
            code.Line("return HttpRoutes.Match(request);");
            code.Close();
            code.Blank();
            code.Open(GeneratedNames.EndpointInfo + " " + Face + "Describe(int endpoint)");
            code.Line("return endpoint < 0 ? HttpEndpoints.Application : HttpEndpoints.ByNumber[endpoint];");
            code.Close();
            EmitBefore(plan, code);
            EmitAfter(plan, code);
            EmitInvoke(plan, code);
            EmitEndpoints(plan, code);
        }

        /// <summary>The names of the methods in <paramref name="mask"/>, for comments.</summary>
        internal static string Names(int mask, ApplicationPlan plan)
        {
            var names = new List<string>();
            for (int i = 1; i < 31; i++)
            {
                if ((mask & (1 << i)) != 0)
                {
                    names.Add(RequestMethods.Name(i, plan.ExtensionMethods));
                }
            }

            return string.Join(", ", names);
        }

        private static void EmitBefore(ApplicationPlan plan, CodeWriter code)
        {
            code.Blank();
            code.Open("bool " + Face + "Before(int endpoint, " + GeneratedNames.Exchange + " exchange)");
            EmitChains(plan, code, static (chain, body) =>
            {
                for (int i = 0; i < chain.Filters.Count; i++)
                {
                    body.Line("exchange.FiltersRun++;");
                    string call = Access(chain.Filters[i]) + ".Before(exchange)";
                    if (i == chain.Filters.Count - 1)
                    {
                        body.Line("return " + call + ";");
                    }
                    else
                    {
                        body.Open("if (!" + call + ")");
                        body.Line("return false;");
                        body.Close();
                        body.Blank();
                    }
                }
            });
            code.Line("return true;");
            code.Close();
        }

        private static void EmitAfter(ApplicationPlan plan, CodeWriter code)
        {
            code.Blank();
            code.Open("void " + Face + "After(int endpoint, " + GeneratedNames.Exchange + " exchange)");
            if (plan.FilterChains.Any(static chain => chain.Filters.Count != 0))
            {
                code.Open("while (exchange.FiltersRun > 0)");
                code.Line("int filter = --exchange.FiltersRun;");
                EmitChains(plan, code, static (chain, body) =>
                {
                    if (chain.Filters.Count == 1)
                    {
                        body.Line(Access(chain.Filters[0]) + ".After(exchange);");
                    }
                    else
                    {
                        body.Open("switch (filter)");
                        for (int i = 0; i < chain.Filters.Count; i++)
                        {
                            body.Line("case " + Number(i) + ":");
                            body.Indent();
                            body.Line(Access(chain.Filters[i]) + ".After(exchange);");
                            body.Line("break;");
                            body.Unindent();
                        }

                        body.Close();
                    }

                    body.Line("break;");
                });
                code.Close();
            }

            code.Close();
        }

        /// <summary>Writes a switch over the endpoints that have filters; what follows it is for those that have none.</summary>
        private static void EmitChains(ApplicationPlan plan, CodeWriter code, System.Action<FilterChainPlan, CodeWriter> body)
        {
            if (plan.FilterChains.All(static chain => chain.Filters.Count == 0))
            {
                return;
            }

            code.Open("switch (endpoint)");
            for (int i = 0; i < plan.FilterChains.Count; i++)
            {
                FilterChainPlan chain = plan.FilterChains[i];

                // The first chain is the application's own, for requests that no endpoint answers too.
                List<EndpointPlan> endpoints = plan.Endpoints.Where(endpoint => endpoint.Filters == i).ToList();
                bool isDefault = i == 0 && chain.Filters.Count != 0;
                if (!isDefault && endpoints.Count == 0)
                {
                    continue;
                }

                if (isDefault)
                {
                    code.Line("default:");
                }
                else if (chain.Filters.Count != 0 || plan.FilterChains[0].Filters.Count != 0)
                {
                    foreach (EndpointPlan endpoint in endpoints)
                    {
                        code.Line("case " + Number(endpoint.Number) + ": // " + CSharpText.InComment(endpoint.Method + " " + endpoint.Template));
                    }
                }
                else
                {
                    continue;
                }

                code.Indent();
                body(chain, code);
                code.Unindent();
            }

            code.Close();
            code.Blank();
        }

        private static void EmitInvoke(ApplicationPlan plan, CodeWriter code)
        {
            code.Blank();
            code.Open("void " + Face + "Invoke(int endpoint, " + GeneratedNames.Exchange + " exchange)");
            code.Open("switch (endpoint)");
            foreach (EndpointPlan endpoint in plan.Endpoints)
            {
                code.Line("case " + Number(endpoint.Number) + ": // " + CSharpText.InComment(endpoint.Method + " " + endpoint.Template));
                code.Indent();
                code.Line("HttpHandlers." + endpoint.Name + "(this, exchange);");
                code.Line("break;");
                code.Unindent();
            }

            code.Close();
            code.Close();
        }

        private static void EmitEndpoints(ApplicationPlan plan, CodeWriter code)
        {
            code.Blank();
            code.Line("/// <summary>What the endpoints want of a request.</summary>");
            code.Open("private static class HttpEndpoints");
            string names = string.Join(", ", plan.Fields.Select(CSharpText.Literal));
            code.Line("internal static readonly " + GeneratedNames.FieldTable + " Fields = new " + GeneratedNames.FieldTable + "(" + names + ");");
            string methods = string.Join(", ", plan.ExtensionMethods.Select(CSharpText.Literal));
            code.Line("internal static readonly string[] ExtensionMethods = {" + (methods.Length == 0 ? "" : " " + methods) + " };");
            for (int i = 0; i < plan.Infos.Count; i++)
            {
                EndpointInfoPlan info = plan.Infos[i];
                string arguments = Mask(info.WantedFields)
                    + ", " + Bool(info.WholeFieldSection)
                    + ", " + GeneratedNames.ContentMode + "." + info.Content
                    + ", " + Number(info.ContentLimit)
                    + ", " + Bool(info.Filtered);
                code.Line("internal static readonly " + GeneratedNames.EndpointInfo + " " + InfoName(i) + " = new " + GeneratedNames.EndpointInfo + "(" + arguments + ");");
            }

            code.Blank();
            code.Line("internal static readonly " + GeneratedNames.EndpointInfo + "[] ByNumber =");
            code.Line("{");
            code.Indent();
            foreach (EndpointPlan endpoint in plan.Endpoints)
            {
                code.Line(InfoName(endpoint.Info) + ", // " + CSharpText.InComment(endpoint.Method + " " + endpoint.Template));
            }

            code.Unindent();
            code.Line("};");
            code.Close();
        }

        /// <summary>A mask of 32 bits as an expression of type int.</summary>
        private static string Mask(int mask)
        {
            string hex = "0x" + mask.ToString("X", CultureInfo.InvariantCulture);
            return mask < 0 ? "unchecked((int)" + hex + ")" : hex;
        }

        private static string InfoName(int index)
        {
            return index == 0 ? "Application" : "Kind" + Number(index);
        }

        /// <summary>A member of the application, or a static one of another class.</summary>
        internal static string Access(string member)
        {
            return member.StartsWith("global::", System.StringComparison.Ordinal) ? member : "this." + member;
        }

        internal static string Number(long value)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        internal static string Bool(bool value)
        {
            return value ? "true" : "false";
        }
    }
}
