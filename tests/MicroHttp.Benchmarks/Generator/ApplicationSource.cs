using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace MicroHttp.Benchmarks
{
    /// <summary>An application of any size: handlers of ten endpoints each, a file for each handler.</summary>
    internal static class ApplicationSource
    {
        /// <summary>How many endpoints a file has.</summary>
        public const int EndpointsOfHandler = 10;

        private const string Usings = "using System;\nusing MicroHttp;\n\nnamespace Application\n{\n";

        /// <summary>The files of an application of so many endpoints; the last is the application's own.</summary>
        public static IEnumerable<string> Files(int endpoints)
        {
            StringBuilder application = new StringBuilder(Usings).Append("    [HttpApplication]\n    public sealed partial class App\n    {\n");
            for (int i = 0; i < endpoints / EndpointsOfHandler; i++)
            {
                yield return Handler(i);
                application.Append(CultureInfo.InvariantCulture, $"        private readonly Group{i} _group{i} = new Group{i}();\n");
            }

            yield return application.Append("    }\n}\n").ToString();
        }

        private static string Handler(int number)
        {
            StringBuilder handler = new StringBuilder(Usings).Append(CultureInfo.InvariantCulture, $"    [HttpHandler(\"/group{number}\")]\n    public sealed class Group{number}\n    {{\n");
            for (int i = 0; i < EndpointsOfHandler; i++)
            {
                handler.Append((i % 4) switch
                {
                    0 => $"        [HttpGet(\"list{i}\")] public string List{i}(int page = 1, int[]? ids = null) => \"list\" + page;\n",
                    1 => $"        [HttpGet(\"items{i}/{{id}}\")] public string Get{i}(int id, [FromHeader] string? accept) => \"item\" + id;\n",
                    2 => $"        [HttpPut(\"items{i}/{{id}}\")] public void Put{i}(int id, [FromBody] string content) {{ }}\n",
                    _ => $"        [HttpDelete(\"items{i}/{{name}}\")] public void Delete{i}(string name) {{ }}\n",
                });
            }

            return handler.Append("    }\n}\n").ToString();
        }
    }
}
