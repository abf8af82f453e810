using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Planning
{
    /// <summary>Turns the routes of one host into literal paths and a decision tree.</summary>
    internal sealed class RouteTreeBuilder
    {
        private readonly NameTable _names;
        private readonly List<KeyValuePair<string, Resource>> _literals = new List<KeyValuePair<string, Resource>>();
        private readonly Node _root = new Node("", 0);

        private RouteTreeBuilder(NameTable names)
        {
            _names = names;
        }

        /// <summary>Builds the plan for <paramref name="host"/> from its routes, the first of two for the same template and method winning.</summary>
        public static HostPlan Build(string? host, IEnumerable<RoutePlan> routes, NameTable names)
        {
            string name = names.Add(host == null ? "Any" : host);
            var builder = new RouteTreeBuilder(names);

            // The short form of an optional variable gives way to a template that says the same outright.
            foreach (RoutePlan route in routes.OrderBy(static route => route.IsShortened ? 1 : 0))
            {
                builder.Add(route);
            }

            var literals = builder._literals.Select(pair => new LiteralPath(pair.Key, builder.Freeze(pair.Value))).ToEquatableArray();
            return new HostPlan(host, name, literals, builder.Freeze(builder._root));
        }

        private void Add(RoutePlan route)
        {
            if (route.Segments.All(static segment => segment.IsLiteral))
            {
                string path = "/" + string.Join("/", route.Segments.Select(static segment => segment.Literal));
                int index = _literals.FindIndex(pair => pair.Key == path);
                if (index < 0)
                {
                    index = _literals.Count;
                    _literals.Add(new KeyValuePair<string, Resource>(path, new Resource(route.Template)));
                }

                _literals[index].Value.Add(route);
                return;
            }

            Node node = _root;
            string[] texts = route.Template.Substring(1).Split('/');
            for (int i = 0; i < route.Segments.Count; i++)
            {
                SegmentPattern segment = route.Segments[i];
                if (segment.IsCatchAll)
                {
                    node.Rest(segment.Parts[0].Rule!, route.Template).Add(route);
                    return;
                }

                node = node.Child(segment, node.Template + "/" + texts[i]);
            }

            node.End ??= new Resource(route.Template);
            node.End.Add(route);
        }

        private ResourcePlan Freeze(Resource resource)
        {
            return new ResourcePlan(_names.Add(resource.Template), resource.Template, resource.Methods.OrderBy(static method => method.Method).ToEquatableArray());
        }

        private RouteNode Freeze(Node node)
        {
            var literals = new List<LiteralBranch>();
            foreach (KeyValuePair<string, Node> literal in node.Literals)
            {
                RouteNode child = Freeze(literal.Value);
                literals.Add(child.IsLiteralStep
                    ? new LiteralBranch(literal.Key + "/" + child.Literals[0].Text, child.Literals[0].Node)
                    : new LiteralBranch(literal.Key, child));
            }

            var patterns = node.Patterns
                .OrderBy(static pair => pair.Key.Precedence)
                .ThenByDescending(static pair => pair.Key.Parts.Sum(static part => part.Literal.Length))
                .Select(pair => new PatternBranch(pair.Key, Freeze(pair.Value)))
                .ToEquatableArray();
            var rests = node.Rests
                .OrderBy(static pair => pair.Key.IsAny ? 1 : 0)
                .Select(pair => new RestBranch(pair.Key, Freeze(pair.Value)))
                .ToEquatableArray();
            ResourcePlan? end = node.End == null ? null : Freeze(node.End);
            string template = node.Template.Length == 0 ? "/" : node.Template;
            return new RouteNode(_names.Add("Under" + template), template, node.Variables, end, literals.ToEquatableArray(), patterns, rests);
        }

        private sealed class Resource
        {
            public Resource(string template)
            {
                Template = template;
            }

            public string Template { get; }

            public List<ResourceMethod> Methods { get; } = new List<ResourceMethod>();

            public void Add(RoutePlan route)
            {
                if (!Methods.Any(method => method.Method == route.Method))
                {
                    int variables = route.Segments.Sum(static segment => segment.Variables);
                    Methods.Add(new ResourceMethod(route.Method, route.Endpoint, route.IsShortened ? variables : -1));
                }
            }
        }

        private sealed class Node
        {
            public Node(string template, int variables)
            {
                Template = template;
                Variables = variables;
            }

            public string Template { get; }

            public int Variables { get; }

            public Resource? End { get; set; }

            public List<KeyValuePair<string, Node>> Literals { get; } = new List<KeyValuePair<string, Node>>();

            public List<KeyValuePair<SegmentPattern, Node>> Patterns { get; } = new List<KeyValuePair<SegmentPattern, Node>>();

            public List<KeyValuePair<VariableRule, Resource>> Rests { get; } = new List<KeyValuePair<VariableRule, Resource>>();

            public Node Child(SegmentPattern segment, string template)
            {
                var child = new Node(template, Variables + segment.Variables);
                return segment.IsLiteral ? FindOrAdd(Literals, segment.Literal, child) : FindOrAdd(Patterns, segment, child);
            }

            public Resource Rest(VariableRule rule, string template)
            {
                return FindOrAdd(Rests, rule, new Resource(template));
            }

            private static TValue FindOrAdd<TKey, TValue>(List<KeyValuePair<TKey, TValue>> pairs, TKey key, TValue value)
                where TKey : notnull
            {
                foreach (KeyValuePair<TKey, TValue> pair in pairs)
                {
                    if (pair.Key.Equals(key))
                    {
                        return pair.Value;
                    }
                }

                pairs.Add(new KeyValuePair<TKey, TValue>(key, value));
                return value;
            }
        }
    }
}
