using MicroHttp.Generator.Emission;
using MicroHttp.Generator.Html.Model;
using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Html.Emit
{
    /// <summary>Writes how what a handler returns fills a template; null is 404.</summary>
    internal static class HtmlResultEmitter
    {
        public const string DefaultMediaType = "text/html; charset=utf-8";

        public static void Emit(ResultModel result, string call, string mediaType, HandlerScope scope, CodeWriter code)
        {
            HtmlRoot html = result.Html!;
            string local = scope.Local("result");
            code.Line(html.Model.Type + (html.IsNullable ? "? " : " ") + local + " = " + call + ";");
            bool mayBeNull = html.IsNullable || !html.Model.IsValueType;
            if (mayBeNull)
            {
                code.Open("if (" + local + (html.IsNullable ? ".HasValue" : " != null") + ")");
            }

            string open = GeneratedNames.Results + ".Open(" + scope.Exchange + ", " + mediaType + ")";
            code.Line(HtmlNames.Pages + html.Class + ".Write(" + open + ", " + local + (html.IsNullable ? ".Value" : "") + ");");
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
