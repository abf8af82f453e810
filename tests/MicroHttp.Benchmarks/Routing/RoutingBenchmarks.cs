using System;
using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using MicroHttp.Generated;
using MicroHttp.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MicroHttp.Benchmarks
{
    /// <summary>Finds the endpoint of each of the first routes of GitHub's API once; all are 203. The figures are those of all of these routes together.</summary>
    [MemoryDiagnoser]
    public class RoutingBenchmarks
    {
        private HttpRequest[] _requests = Array.Empty<HttpRequest>();
        private DefaultHttpContext[] _contexts = Array.Empty<DefaultHttpContext>();
        private IHttpApplication _application = new GitHubApp();
        private RequestDelegate _routing = _ => Task.CompletedTask;

        /// <summary>How many routes there are.</summary>
        [Params(5, 50, 203)]
        public int Routes { get; set; } = 203;

        [GlobalSetup]
        public void Prepare()
        {
            _application = Routes == 5 ? new FiveRoutesApp() : Routes == 50 ? new FiftyRoutesApp() : new GitHubApp();
            _requests = new HttpRequest[Routes];
            _contexts = new DefaultHttpContext[Routes];
            _routing = BuildAspNetRouting(Routes);
            for (int i = 0; i < Routes; i++)
            {
                (string method, string template) = GitHubRoutes.All[i];
                string path = Fill(template);
                _requests[i] = PrepareRequest(method, path);
                _contexts[i] = new DefaultHttpContext();
                _contexts[i].Request.Method = method;
                _contexts[i].Request.Path = path;
                Verify(i);
            }
        }

        [Benchmark]
        public int MicroHttp()
        {
            int sum = 0;
            foreach (HttpRequest request in _requests)
            {
                sum += _application.Match(request);
            }

            return sum;
        }

        [Benchmark(Baseline = true)]
        public int AspNet()
        {
            int found = 0;
            foreach (DefaultHttpContext context in _contexts)
            {
                context.SetEndpoint(null);
                context.Request.RouteValues = new RouteValueDictionary();
                _routing(context);
                found += context.GetEndpoint() == null ? 0 : 1;
            }

            return found;
        }

        private static RequestDelegate BuildAspNetRouting(int routes)
        {
            ServiceCollection services = new ServiceCollection();
            services.AddLogging();
            services.AddRouting();
            services.AddSingleton<System.Diagnostics.DiagnosticListener>(new System.Diagnostics.DiagnosticListener("benchmark"));
            ApplicationBuilder builder = new ApplicationBuilder(services.BuildServiceProvider());
            builder.UseRouting();

            // Only the search is measured: nothing runs the endpoint that it found.
            builder.Use(_ => _ => Task.CompletedTask);
            builder.UseEndpoints(endpoints =>
            {
                foreach ((string method, string template) in GitHubRoutes.All.AsSpan(0, routes))
                {
                    endpoints.MapMethods(template, new[] { method }, _ => Task.CompletedTask);
                }
            });
            return builder.Build();
        }

        /// <summary>A path that the template matches.</summary>
        private static string Fill(string template)
        {
            List<string> segments = new List<string>();
            foreach (string segment in template.Split('/'))
            {
                segments.Add(segment.StartsWith('{') ? "value" + segment.Length : segment);
            }

            return string.Join('/', segments);
        }

        private HttpRequest PrepareRequest(string method, string path)
        {
            ServerRules rules = new ServerRules(_application.Fields, _application.RouteValueCapacity, new RequestMethods(_application.ExtensionMethods), new ServerLimits());
            HttpRequest request = new HttpRequest(rules);
            byte[] buffer = Encoding.ASCII.GetBytes(method + " " + path + " HTTP/1.1\r\n");
            request.ReceiveBuffer = buffer;
            request.RequestMethod = Enum.Parse<RequestMethod>(method, ignoreCase: true);
            request.TargetPathStart = method.Length + 1;
            request.TargetPathEnd = method.Length + 1 + path.Length;
            return request;
        }

        private void Verify(int route)
        {
            _routing(_contexts[route]);
            if (_application.Match(_requests[route]) < 0 || _contexts[route].GetEndpoint() == null)
            {
                throw new InvalidOperationException("No endpoint for " + GitHubRoutes.All[route] + ".");
            }
        }
    }
}
