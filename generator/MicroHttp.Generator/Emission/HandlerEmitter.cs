using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Model;
using MicroHttp.Generator.Planning;

namespace MicroHttp.Generator.Emission
{
    /// <summary>Writes the code that binds parameters, calls handlers and sends what they return.</summary>
    internal static class HandlerEmitter
    {
        public static GeneratedFile Emit(ApplicationPlan plan)
        {
            return GeneratedFile.PartOf(plan.Declaration, "Handlers", "", static _ => { }, code =>
            {
                code.Line("/// <summary>Binds parameters, calls handlers and sends what they return.</summary>");
                code.Open("private static class HttpHandlers");
                var mediaTypes = new MediaTypeFields(plan);
                foreach (IGrouping<string, EndpointPlan> alike in plan.Endpoints.Where(static endpoint => endpoint.Direct == null).GroupBy(static endpoint => endpoint.Name))
                {
                    code.Blank();
                    foreach (EndpointPlan endpoint in alike)
                    {
                        code.Line("// " + CSharpText.InComment(endpoint.Method + " " + endpoint.Template));
                    }

                    EmitEndpoint(plan, alike.First(), mediaTypes, code);
                }

                foreach (EnumModel model in Enums(plan))
                {
                    code.Blank();
                    EnumEmitter.Emit(model, code);
                }

                mediaTypes.Emit(code);
                code.Close();
                EmitConstants(plan, code);
            });
        }

        private static void EmitConstants(ApplicationPlan plan, CodeWriter code)
        {
            EndpointPlan[] constants = plan.Endpoints.Where(static endpoint => endpoint.Result.Constant != null).GroupBy(static endpoint => endpoint.Name).Select(static alike => alike.First()).ToArray();
            if (constants.Length == 0)
            {
                return;
            }

            code.Blank();
            code.Line("/// <summary>What handlers return that return a literal, made once. A build that is not optimised calls the handlers.</summary>");
            code.Open("private static class " + ResultEmitter.Constants);
            foreach (EndpointPlan endpoint in constants)
            {
                ResultEmitter.EmitConstant(endpoint, plan.IsForDevice, code);
            }

            code.Close();
        }

        private static void EmitEndpoint(ApplicationPlan plan, EndpointPlan endpoint, MediaTypeFields mediaTypes, CodeWriter code)
        {
            var scope = new HandlerScope(endpoint, plan.IsForDevice, mediaTypes);
            code.Open("internal static void " + endpoint.Name + "(" + plan.Declaration.Name + " " + scope.Application + ", " + GeneratedNames.Exchange + " " + scope.Exchange + ")");
            if (scope.NeedsRequest)
            {
                code.Line(GeneratedNames.Request + " " + scope.Request + " = " + scope.Exchange + ".Request;");
            }

            if (scope.NeedsBuffer)
            {
                code.Line("byte[] " + scope.Buffer + " = " + scope.Request + ".Buffer;");
            }

            new BindingEmitter(code, scope).Emit(endpoint.Parameters);
            code.Blank();
            ResultEmitter.Emit(endpoint, scope, code);
            code.Close();
        }

        private static IEnumerable<EnumModel> Enums(ApplicationPlan plan)
        {
            IEnumerable<ValueModel?> parameters = plan.Endpoints.SelectMany(static endpoint => endpoint.Parameters).Select(static binding => binding.Parameter.Value);
            IEnumerable<ValueModel?> members = plan.Endpoints
                .SelectMany(static endpoint => endpoint.Parameters)
                .Where(static binding => binding.Parameter.Form != null)
                .SelectMany(static binding => binding.Parameter.Form!.Members)
                .Select(static member => member.Value);
            return parameters.Concat(members).Where(static value => value?.Enum != null).Select(static value => value!.Enum!).Distinct();
        }
    }
}
