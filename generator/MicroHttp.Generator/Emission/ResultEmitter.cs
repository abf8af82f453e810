using System.Linq;
using MicroHttp.Generator.Html.Emit;
using MicroHttp.Generator.Json.Emit;
using MicroHttp.Generator.Model;
using MicroHttp.Generator.Planning;

namespace MicroHttp.Generator.Emission
{
    /// <summary>Writes the call of a handler and what becomes of what it returns. The one place that knows the results.</summary>
    internal static class ResultEmitter
    {
        /// <summary>The class of the constants that handlers return, one by the name of each handler's method.</summary>
        public const string Constants = "HttpConstants";

        private const string PlainText = GeneratedNames.MediaTypes + ".PlainText";
        private const string OctetStream = "application/octet-stream";

        public static void Emit(EndpointPlan endpoint, HandlerScope scope, CodeWriter code)
        {
            string call = Call(endpoint, scope);
            if (endpoint.Result.Kind is ResultKind.Nothing or ResultKind.Status or ResultKind.Source)
            {
                EmitDefaultType(endpoint, scope, code);
            }

            if (endpoint.Result.Task == null)
            {
                EmitSend(endpoint, call, scope, code);
            }
            else
            {
                AsyncEmitter.Emit(endpoint, call, scope, code);
            }
        }

        /// <summary>Writes what becomes of the result that <paramref name="call"/> yields.</summary>
        public static void EmitSend(EndpointPlan endpoint, string call, HandlerScope scope, CodeWriter code)
        {
            string exchange = scope.Exchange;
            switch (endpoint.Result.Kind)
            {
                case ResultKind.Text when endpoint.Result.Constant != null:
                    code.Line(GeneratedNames.Results + ".Constant(" + exchange + ", " + call + (scope.IsForDevice ? ", " + MediaType(endpoint, scope, PlainText) : "") + ");");
                    break;
                case ResultKind.Text:
                    code.Line(GeneratedNames.Results + ".Text(" + exchange + ", " + call + ", " + MediaType(endpoint, scope, PlainText) + ");");
                    break;
                case ResultKind.Slice:
                    code.Line(GeneratedNames.Results + ".Slice(" + exchange + ", " + call + ", " + MediaType(endpoint, scope, PlainText) + ");");
                    break;
                case ResultKind.Octets:
                    code.Line(GeneratedNames.Results + ".Content(" + exchange + ", " + call + ", " + scope.MediaTypes.Of(endpoint.Result.MediaType ?? OctetStream) + ");");
                    break;
                case ResultKind.Status:
                    code.Line(GeneratedNames.Results + ".Status(" + exchange + ", " + call + ");");
                    break;
                case ResultKind.Source:
                    code.Line(GeneratedNames.Results + ".Source(" + exchange + ", " + call + ");");
                    break;
                case ResultKind.JsonModel:
                    JsonResultEmitter.Emit(endpoint.Result, call, MediaType(endpoint, scope, GeneratedNames.MediaTypes + ".Json"), scope, code);
                    break;
                case ResultKind.Html:
                    HtmlResultEmitter.Emit(endpoint.Result, call, scope.MediaTypes.Of(endpoint.Result.MediaType ?? HtmlResultEmitter.DefaultMediaType), scope, code);
                    break;
                case ResultKind.Sink:
                    code.Line(GeneratedNames.Results + ".Sink(" + exchange + ", " + call + ");");
                    break;
                case ResultKind.Session:
                    code.Line(GeneratedNames.Results + ".Session(" + exchange + ", " + call + ");");
                    break;
                default:
                    code.Line(call + ";");
                    break;
            }
        }

        /// <summary>Writes the constant that a handler returns. A device, whose memory is short, keeps the text alone.</summary>
        public static void EmitConstant(EndpointPlan endpoint, bool isForDevice, CodeWriter code)
        {
            string text = CSharpText.Literal(endpoint.Result.Constant!);
            string mediaType = endpoint.Result.MediaType == null ? PlainText : CSharpText.Literal(endpoint.Result.MediaType);
            code.Line("// " + CSharpText.InComment(endpoint.Display));
            code.Line(isForDevice
                ? "internal static readonly string " + endpoint.Name + " = " + text + ";"
                : "internal static readonly " + GeneratedNames.ConstantContent + " " + endpoint.Name + " = new " + GeneratedNames.ConstantContent + "(" + mediaType + ", " + text + ");");
        }

        /// <summary>Where the handler writes the content itself, [Produces] is the type unless it says otherwise.</summary>
        private static void EmitDefaultType(EndpointPlan endpoint, HandlerScope scope, CodeWriter code)
        {
            if (endpoint.Result.MediaType != null)
            {
                code.Line(scope.Exchange + ".Response.DefaultContentType(" + scope.MediaTypes.Of(endpoint.Result.MediaType) + ");");
            }
        }

        private static string MediaType(EndpointPlan endpoint, HandlerScope scope, string usual)
        {
            return endpoint.Result.MediaType == null ? usual : scope.MediaTypes.Of(endpoint.Result.MediaType);
        }

        private static string Call(EndpointPlan endpoint, HandlerScope scope)
        {
            if (endpoint.Result.Constant != null)
            {
                return Constants + "." + endpoint.Name;
            }

            string arguments = string.Join(", ", endpoint.Parameters.Select(binding => Argument(binding, scope)));
            bool isWhole = endpoint.IsStatic || endpoint.Target.StartsWith("global::", System.StringComparison.Ordinal);
            string target = endpoint.IsStatic ? "" : endpoint.Target.Length == 0 ? scope.Application + "." : (isWhole ? "" : scope.Application + ".") + endpoint.Target + ".";
            return target + endpoint.Call + "(" + arguments + ")";
        }

        private static string Argument(BindingPlan binding, HandlerScope scope)
        {
            return binding.Parameter.Kind switch
            {
                ParameterKind.Request => scope.Exchange + ".Request",
                ParameterKind.Response => scope.Exchange + ".Response",
                ParameterKind.Exchange => scope.Exchange,
                ParameterKind.Cancellation => GeneratedNames.AsyncHandlers + ".Cancellation(" + scope.Exchange + ")",
                _ => Parsing.Identifier.Escape(binding.Parameter.Name),
            };
        }
    }
}
