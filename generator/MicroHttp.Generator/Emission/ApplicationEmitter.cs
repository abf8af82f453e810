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
        private static readonly string Face = GeneratedFile.AliasOf(GeneratedNames.Application) + ".";

        public static GeneratedFile Emit(ApplicationPlan plan)
        {
            return GeneratedFile.PartOf(plan.Declaration, "Http", GeneratedNames.Application, static _ => { }, code => EmitMembers(plan, code));
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
            EmitDescriptions(plan, code);
            code.Close();
            new FilterEmitter(plan, code).Emit();
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

        /// <summary>A switch over all numbers becomes one jump, and takes nothing of a device's heap, as a table would.</summary>
        private static void EmitDescriptions(ApplicationPlan plan, CodeWriter code)
        {
            if (plan.Endpoints.All(static endpoint => endpoint.Info == 0))
            {
                code.Line("return HttpEndpoints.Application;");
                return;
            }

            code.Open("switch (endpoint)");
            foreach (IGrouping<int, EndpointPlan> kind in plan.Endpoints.GroupBy(static endpoint => endpoint.Info).OrderByDescending(static kind => kind.Key))
            {
                foreach (EndpointPlan endpoint in kind)
                {
                    code.Line("case " + Number(endpoint.Number) + ": // " + CSharpText.InComment(endpoint.Method + " " + endpoint.Template));
                }

                if (kind.Key != 0)
                {
                    code.Indent();
                    code.Line("return HttpEndpoints." + InfoName(kind.Key) + ";");
                    code.Unindent();
                }
            }

            code.Line("default:");
            code.Indent();
            code.Line("return HttpEndpoints.Application;");
            code.Unindent();
            code.Close();
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
                code.Line(endpoint.Direct ?? "HttpHandlers." + endpoint.Name + "(this, exchange);");
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
