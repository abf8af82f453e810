using MicroHttp.Generator.Model;
using MicroHttp.Generator.Planning;

namespace MicroHttp.Generator.Emission
{
    /// <summary>Writes the call of a handler that returns a task: a result that is there at once is sent as any other, and allocates nothing.</summary>
    internal static class AsyncEmitter
    {
        public static void Emit(EndpointPlan endpoint, string call, HandlerScope scope, CodeWriter code)
        {
            string exchange = scope.Exchange;
            string task = scope.Local("task");
            string send = scope.Local("Send");
            string value = scope.Local("value");
            bool hasResult = endpoint.Result.Kind != ResultKind.Nothing;
            code.Line(endpoint.Result.Task + " " + task + ";");
            code.Open("using (" + GeneratedNames.AsyncHandlers + ".Enter(" + exchange + "))");
            code.Line(task + " = " + call + ";");
            code.Close();
            code.Blank();
            code.Open("if (!" + task + ".IsCompletedSuccessfully)");
            code.Line(GeneratedNames.AsyncHandlers + ".Await(" + exchange + ", " + task + (hasResult ? ", " + send : "") + ");");
            code.Close();
            if (!hasResult)
            {
                return;
            }

            code.Open("else");
            code.Line(send + "(" + exchange + ", " + task + ".Result);");
            code.Close();
            code.Blank();
            code.Open("static void " + send + "(" + GeneratedNames.Exchange + " " + exchange + ", " + endpoint.Result.Type + " " + value + ")");
            ResultEmitter.EmitSend(endpoint, value, scope, code);
            code.Close();
        }
    }
}
