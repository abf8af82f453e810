using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using MicroHttp.Generated;
using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Routing
{
    /// <summary>Random route tables, matched by generated code and by a matcher that is too simple to be wrong.</summary>
    public class RandomRoutesTests
    {
        private const int Tables = 40;
        private const int PathsPerTable = 400;

        private static readonly string[] Segments = ["a", "b", "ab", "abc", "long-segment", "x.y", "", "12", "7", "a-b", "温度"];

        // In the order of precedence; two that overlap are never of the same.
        private static readonly string[] Patterns = ["a", "b", "ab", "abc", "long-segment", "温度", "{_p}.{_q}", "{_n:int}", "{_v}"];

        [Fact]
        public void Match_OfRandomTables_FindsWhatPrecedenceSays()
        {
            var random = new Random(20260131);
            var tables = new List<List<Route>>();
            var source = new StringBuilder();
            for (int table = 0; table < Tables; table++)
            {
                tables.Add(Table(random, 2 + random.Next(30)));
                source.AppendLine(CultureInfo.InvariantCulture, $"[HttpApplication] public partial class App{table:D2} {{");
                for (int i = 0; i < tables[table].Count; i++)
                {
                    source.AppendLine(CultureInfo.InvariantCulture, $"[HttpMethod(\"{tables[table][i].Method}\", \"{tables[table][i].Template}\")] public void M{i}() {{ }}");
                }

                source.AppendLine("}");
            }

            Assembly assembly = Served.Load(source.ToString());
            for (int table = 0; table < Tables; table++)
            {
                var application = (IHttpApplication)assembly.CreateInstance($"App{table:D2}")!;
                for (int i = 0; i < PathsPerTable; i++)
                {
                    string path = "/" + string.Join('/', Enumerable.Range(0, random.Next(5)).Select(_ => Segments[random.Next(Segments.Length)]));
                    string method = random.Next(3) switch { 0 => "GET", 1 => "POST", _ => "DELETE" };
                    int expected = Expected(tables[table], method, path);
                    int actual = RequestLine.Match(application, RequestLine.Request(application, method, path));
                    Assert.True(expected == actual, $"{method} {path}: {actual} instead of {expected}\n{string.Join('\n', tables[table])}");
                }
            }
        }

        private static List<Route> Table(Random random, int count)
        {
            var routes = new List<Route>();
            for (int attempt = 0; routes.Count < count && attempt < 1000; attempt++)
            {
                string[] segments = Enumerable.Range(0, random.Next(5)).Select(index => Patterns[random.Next(Patterns.Length)]).ToArray();
                for (int i = 0; i < segments.Length; i++)
                {
                    segments[i] = segments[i].Replace("_", "_" + i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
                }

                string template = "/" + string.Join('/', segments) + (random.Next(6) == 0 ? (segments.Length == 0 ? "" : "/") + "{*_rest}" : "");
                var route = new Route(random.Next(2) == 0 ? "GET" : "POST", template);
                if (!routes.Exists(other => other.Method == route.Method && other.Shape == route.Shape))
                {
                    routes.Add(route);
                }
            }

            return routes;
        }

        private static int Expected(List<Route> routes, string method, string path)
        {
            string[] segments = path.Substring(1).Split('/');
            Route[] matching = routes.Where(route => route.Matches(segments)).OrderBy(static route => route.Precedence, StringComparer.Ordinal).ToArray();
            Route? found = matching.FirstOrDefault(route => route.Method == method);
            return found != null ? routes.IndexOf(found) : matching.Length == 0 ? RouteMatch.NotFound : RouteMatch.MethodNotAllowed;
        }

        private sealed record Route(string Method, string Template)
        {
            private string[] Segments => Template.Substring(1).Split('/');

            /// <summary>The template without the names of its variables.</summary>
            public string Shape => string.Join('/', Segments.Select(static segment => Kind(segment) == '0' ? segment : Kind(segment).ToString()));

            /// <summary>Compares like the order in which templates are tried, segment by segment.</summary>
            public string Precedence => Template == "/" ? "" : string.Concat(Segments.Select(Kind));

            public bool Matches(string[] path)
            {
                string[] segments = Template == "/" ? [""] : Segments;
                for (int i = 0; i < segments.Length; i++)
                {
                    char kind = Kind(segments[i]);
                    if (kind == '4')
                    {
                        return path.Length >= i;
                    }

                    bool matches = i < path.Length && kind switch
                    {
                        '0' => path[i] == segments[i],
                        '1' => path[i].LastIndexOf('.') > 0 && !path[i].EndsWith('.'),
                        '2' => int.TryParse(path[i], NumberStyles.None, CultureInfo.InvariantCulture, out _),
                        _ => path[i].Length > 0,
                    };
                    if (!matches)
                    {
                        return false;
                    }
                }

                return path.Length == segments.Length;
            }

            private static char Kind(string segment)
            {
                return segment.StartsWith("{*", StringComparison.Ordinal) ? '4'
                    : segment.Contains('.', StringComparison.Ordinal) ? '1'
                    : segment.Contains(":int", StringComparison.Ordinal) ? '2'
                    : segment.StartsWith('{') ? '3' : '0';
            }
        }
    }
}
