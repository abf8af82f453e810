using MicroHttp.Generator.Emission;
using MicroHttp.Generator.Json.Model;
using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Json.Emit
{
    /// <summary>Writes how what a handler returns is sent as JSON; null is 404.</summary>
    internal static class JsonResultEmitter
    {
        public static void Emit(ResultModel result, string call, string mediaType, HandlerScope scope, CodeWriter code)
        {
            JsonShape shape = result.Json!.Shape;
            string local = scope.Local("result");
            code.Line(shape.LocalType + " " + local + " = " + call + ";");
            bool mayBeNull = shape.IsNullable || !shape.IsValueType;
            if (mayBeNull)
            {
                code.Open("if (" + local + (shape.IsNullable ? ".HasValue" : " != null") + ")");
            }

            string open = GeneratedNames.Results + ".Open(" + scope.Exchange + ", " + mediaType + ")";
            string value = shape.IsNullable ? local + ".Value" : local;
            code.Line(JsonNames.Codecs + shape.Codec + ".Write(" + open + ", " + GeneratedNames.Octets + ".Empty, 0, 0, " + value + (shape.IsRecursive ? ", 0" : "") + ");");
            if (mayBeNull)
            {
                code.Close();
                code.Open("else");
                code.Line(GeneratedNames.Results + ".Nothing(" + scope.Exchange + ");");
                code.Close();
            }
        }
    }
}
