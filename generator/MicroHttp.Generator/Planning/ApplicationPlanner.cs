using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Assets;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Planning
{
    /// <summary>Composes the endpoints of an application from what it owns, and plans how requests find and reach them.</summary>
    internal sealed class ApplicationPlanner
    {
        // What files answer to: conditions, ranges and codings (RFC 9110 13, 14 and 12.5.3), and whether a document is wanted where there is no file.
        private static readonly FieldNamesModel FileFields = new FieldNamesModel(new EquatableArray<string>(
            new[] { "if-match", "if-none-match", "if-modified-since", "if-unmodified-since", "if-range", "range", "accept-encoding", "accept" }));

        private readonly ApplicationModel _model;
        private readonly AssetManifest _manifest;
        private readonly FieldPlan _fields = new FieldPlan();
        private readonly RequestMethods _methods = new RequestMethods();
        private readonly EndpointInfoPlanner _infos;
        private readonly List<FilterChainPlan> _chains = new List<FilterChainPlan>();
        private readonly List<EndpointPlan> _endpoints = new List<EndpointPlan>();
        private readonly List<RoutePlan> _routes = new List<RoutePlan>();
        private readonly Dictionary<int, KeyValuePair<MethodModel, RouteModel>> _origins = new Dictionary<int, KeyValuePair<MethodModel, RouteModel>>();
        private readonly List<Problem> _problems = new List<Problem>();
        private readonly NameTable _names = new NameTable("HttpHandlers", "HttpConstants");

        private ApplicationPlanner(ApplicationModel model, AssetManifest manifest)
        {
            _model = model;
            _manifest = manifest;
            _infos = new EndpointInfoPlanner(_fields);
        }

        /// <summary>Plans an application.</summary>
        /// <param name="model">The application.</param>
        /// <param name="surroundings">What it is compiled with.</param>
        public static ApplicationPlan Plan(ApplicationModel model, SurroundingsModel surroundings)
        {
            return new ApplicationPlanner(model, surroundings.Manifest).Plan() with { IsForDevice = surroundings.Runtime.Flavor == RuntimeFlavor.Nano };
        }

        private ApplicationPlan Plan()
        {
            MountScope application = MountScope.Of(_model, 0);
            _infos.AddApplication(application);
            _chains.Add(application.Chain);
            for (int mount = 0; mount < _model.Mounts.Count; mount++)
            {
                MountScope scope = MountScope.Of(_model, mount);
                foreach (MethodModel method in scope.Class.Methods)
                {
                    foreach (RouteModel route in method.Routes)
                    {
                        AddEndpoint(scope, method, route);
                    }
                }
            }

            ReportConflicts();
            var assets = new AssetPlanner(_model, _manifest, _problems);
            EquatableArray<AssetSitePlan> sites = assets.Plan((model, route) => AddFile(application, model, route), (prefix, call) => AddMissing(application, prefix, call));
            return new ApplicationPlan(
                _model.Declaration,
                _model.Concurrent,
                _model.IgnoreCase,
                _model.RedirectTrailingSlash,
                _routes.Count == 0 ? 0 : _routes.Max(static route => route.Segments.Sum(static segment => segment.Variables)),
                _fields.Names.ToEquatableArray(),
                _methods.Extensions.ToEquatableArray(),
                MethodMask.Of(_routes.Select(static route => route.Method)),
                _endpoints.ToEquatableArray(),
                _infos.Plans.ToEquatableArray(),
                _chains.ToEquatableArray(),
                PlanHosts(),
                sites,
                _manifest.Length,
                _problems.ToEquatableArray());
        }

        private void AddEndpoint(MountScope scope, MethodModel method, RouteModel route)
        {
            FullTemplate template = FullTemplate.Join(scope.Prefixes, route.Template);
            int number = _methods.Number(route.Method);
            int before = _problems.Count(IsFatal);
            if (number < 0)
            {
                _problems.Add(Problem.AtAttribute(DiagnosticIds.TooManyMethods, method.Symbol, route.Attribute, route.Method));
            }

            TemplateCheck.Report(template, method, route, _problems);
            EquatableArray<BindingPlan> bindings = BindingPlanner.Plan(method, route, template, _fields, _problems);
            EquatableArray<SegmentPattern> segments = new PatternPlanner(method, route, bindings, _model.IgnoreCase, _problems).Plan(template);
            if (_problems.Count(IsFatal) != before)
            {
                return;
            }

            string? host = scope.Host?.ToLowerInvariant();
            int endpoint = _endpoints.Count;
            var plan = new RoutePlan(endpoint, number, host, template.Text, segments, false);
            if (_routes.Any(other => IsDuplicate(other, plan)))
            {
                RoutePlan other = _routes.First(other => IsDuplicate(other, plan));
                _problems.Add(Problem.AtAttribute(DiagnosticIds.DuplicateRoute, method.Symbol, route.Attribute, _endpoints[other.Endpoint].Display, Display(scope, method), route.Method + " " + template.Text));
                return;
            }

            FilterChainPlan chain = scope.ChainOf(method);
            if (!_chains.Contains(chain))
            {
                _chains.Add(chain);
            }

            _routes.Add(plan);
            if (template.EndsInOptional)
            {
                EquatableArray<SegmentPattern> shortened = segments.Take(segments.Count - 1).ToEquatableArray();
                string text = template.Text.Substring(0, template.Text.LastIndexOf('/'));
                _routes.Add(new RoutePlan(endpoint, number, host, text.Length == 0 ? "/" : text, shortened, true));
            }

            _origins.Add(endpoint, new KeyValuePair<MethodModel, RouteModel>(method, route));
            string call = method.StaticOwner == null ? method.Name : method.StaticOwner + "." + method.Name;
            EndpointPlan? alike = _endpoints.Find(other => other.Target == scope.Access && other.Call == call && other.Parameters.Equals(bindings) && other.Result.Equals(method.Result));
            _endpoints.Add(new EndpointPlan(
                endpoint,
                alike?.Name ?? _names.Add(scope.Class.Name + "_" + method.Name),
                route.Method,
                host,
                template.Text,
                Display(scope, method),
                scope.Access,
                call,
                method.StaticOwner != null,
                bindings,
                method.Result,
                _infos.Add(scope, method, bindings, chain, number),
                _chains.IndexOf(chain)));
        }

        /// <summary>Adds the path of a packed file, unless a route or another file has it.</summary>
        private bool AddFile(MountScope application, AssetsModel assets, AssetRoute file)
        {
            string path = file.Path.Replace("%", "%25");
            path = _model.IgnoreCase ? AsciiCase.Lower(path) : path;
            EquatableArray<SegmentPattern> segments = path.Length == 1
                ? EquatableArray<SegmentPattern>.Empty
                : path.Substring(1).Split('/').Select(static text => new SegmentPattern(false, LiteralParts(text))).ToEquatableArray();
            int endpoint = _endpoints.Count;
            var plan = new RoutePlan(endpoint, RequestMethods.Get, null, file.Path, segments, false);
            RoutePlan? other = _routes.Find(other => other.Method == RequestMethods.Get && other.Host == null && !other.IsShortened && other.Segments.Equals(segments));
            if (other != null)
            {
                bool isFile = _endpoints[other.Endpoint].Direct != null;
                string display = _endpoints[other.Endpoint].Display;
                _problems.Add(isFile
                    ? Problem.AtAttribute(DiagnosticIds.AssetSamePath, _model.Symbol, assets.Attribute, display, file.Display, file.Path)
                    : Problem.AtAttribute(DiagnosticIds.AssetShadowed, _model.Symbol, assets.Attribute, file.Display, display, file.Path));
                return false;
            }

            _routes.Add(plan);
            AddDirect(application, file.Path, file.Display, file.Call);
            return true;
        }

        private static EquatableArray<PatternPart> LiteralParts(string text)
        {
            return text.Length == 0 ? EquatableArray<PatternPart>.Empty : new EquatableArray<PatternPart>(new[] { new PatternPart(text, null) });
        }

        private int AddMissing(MountScope application, string prefix, string call)
        {
            AddDirect(application, prefix + "**", "what is not there", call);
            return _endpoints.Count - 1;
        }

        private void AddDirect(MountScope application, string template, string display, string call)
        {
            _endpoints.Add(new EndpointPlan(
                _endpoints.Count,
                "",
                "GET",
                null,
                template,
                display,
                "",
                "",
                false,
                EquatableArray<BindingPlan>.Empty,
                new ResultModel(ResultKind.Nothing, "void", null, null, null, null, null),
                _infos.AddFiles(application, FileFields),
                0)
            { Direct = call });
        }

        private static bool IsDuplicate(RoutePlan left, RoutePlan right)
        {
            return left.Method == right.Method && left.Host == right.Host && !left.IsShortened && left.Segments.Equals(right.Segments);
        }

        private static string Display(MountScope scope, MethodModel method)
        {
            return scope.Class.Name + "." + method.Name;
        }

        /// <summary>Whether a problem takes its endpoint out of the table; the others are advice.</summary>
        private static bool IsFatal(Problem problem)
        {
            return problem.Id != DiagnosticIds.VariableWithoutParameter && problem.Id != DiagnosticIds.ContentOfSafeMethod;
        }

        private void ReportConflicts()
        {
            foreach (RouteConflict conflict in RouteConflicts.Find(_routes))
            {
                if (conflict.Kind == RouteConflictKind.Duplicate)
                {
                    continue;
                }

                MethodModel method = _origins[conflict.Second.Endpoint].Key;
                RouteModel route = _origins[conflict.Second.Endpoint].Value;
                string id = conflict.Kind == RouteConflictKind.Ambiguous ? DiagnosticIds.AmbiguousRoute : DiagnosticIds.UnreachableRoute;
                _problems.Add(Problem.AtAttribute(
                    id,
                    method.Symbol,
                    route.Attribute,
                    _endpoints[conflict.First.Endpoint].Display,
                    _endpoints[conflict.Second.Endpoint].Display,
                    route.Method + " " + conflict.First.Template,
                    route.Method + " " + conflict.Second.Template));
            }
        }

        private EquatableArray<HostPlan> PlanHosts()
        {
            var names = new NameTable("Match", "Find", "HttpRoutes");
            return _routes
                .GroupBy(static route => route.Host)
                .OrderBy(static group => group.Key == null ? 1 : 0)
                .Select(group => RouteTreeBuilder.Build(group.Key, group, names))
                .ToEquatableArray();
        }
    }
}
