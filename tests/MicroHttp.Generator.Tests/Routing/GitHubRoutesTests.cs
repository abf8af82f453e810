using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using MicroHttp.Generated;
using MicroHttp.Generator.Tests.Support;
using Xunit;

namespace MicroHttp.Generator.Tests.Routing
{
    /// <summary>The 203 routes of GitHub's API, which every router is measured by.</summary>
    public class GitHubRoutesTests
    {
        private static readonly string[][] Routes = Read();
        private static readonly Served Served = Served.Members(Source());

        [Fact]
        public void Routes_AreAllThere() => Assert.Equal(203, Routes.Length);

        [Fact]
        public void Path_OfEachRoute_ReachesItsEndpoint()
        {
            for (int i = 0; i < Routes.Length; i++)
            {
                Assert.Equal(i, Served.Match(Routes[i][0], Concrete(Routes[i][1], "value")));
            }
        }

        [Fact]
        public void Path_OfEachRoute_BindsItsVariables()
        {
            for (int i = 0; i < Routes.Length; i++)
            {
                HttpRequest request = RequestLine.Request(Served.Application, Routes[i][0], Concrete(Routes[i][1], "value"));
                Assert.Equal(i, RequestLine.Match(Served.Application, request));
                int variables = Routes[i][1].Count(static c => c == ':');
                for (int v = 0; v < variables; v++)
                {
                    Assert.Equal("value" + v, Encoding.UTF8.GetString(request.Buffer, request.RouteStart(v), request.RouteEnd(v) - request.RouteStart(v)));
                }
            }
        }

        [Fact]
        public void Path_LongerThanAnyRoute_IsNotFound()
        {
            foreach (string[] route in Routes)
            {
                int endpoint = Served.Match(route[0], Concrete(route[1], "value") + "/1/2/3/4/5/6/7/8/9");
                Assert.Equal(RouteMatch.NotFound, endpoint);
            }
        }

        [Fact]
        public void Match_OfAnyRoute_AllocatesNothing()
        {
            HttpRequest[] requests = Routes.Select(static route => RequestLine.Request(Served.Application, route[0], Concrete(route[1], "value"))).ToArray();
            MatchAll(requests);
            long before = GC.GetAllocatedBytesForCurrentThread();
            MatchAll(requests);
            long after = GC.GetAllocatedBytesForCurrentThread();

            Assert.Equal(0, after - before);
        }

        private static void MatchAll(HttpRequest[] requests)
        {
            foreach (HttpRequest request in requests)
            {
                Served.Application.Match(request);
            }
        }

        private static string Concrete(string route, string value)
        {
            int variable = 0;
            return string.Join('/', route.Split('/').Select(segment => segment.StartsWith(':') ? value + variable++ : segment));
        }

        private static string Source()
        {
            var source = new StringBuilder();
            for (int i = 0; i < Routes.Length; i++)
            {
                IEnumerable<string> segments = Routes[i][1].Split('/').Select(static segment => segment.StartsWith(':') ? $"{{_{segment[1..]}}}" : segment);
                source.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"[HttpMethod(\"{Routes[i][0]}\", \"{string.Join('/', segments)}\")] public void M{i}() {{ }}");
            }

            return source.ToString();
        }

        private static string[][] Read()
        {
            using Stream stream = typeof(GitHubRoutesTests).Assembly.GetManifestResourceStream("github_routes.txt")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Trim().Split(' ')).ToArray();
        }
    }
}
