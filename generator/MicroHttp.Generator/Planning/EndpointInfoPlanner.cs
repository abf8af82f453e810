using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Planning
{
    /// <summary>Plans what endpoints want of a request, and shares a description between those that want the same.</summary>
    internal sealed class EndpointInfoPlanner
    {
        private static readonly string[] WithContent = { "POST", "PUT", "PATCH" };

        private readonly FieldPlan _fields;
        private readonly List<EndpointInfoPlan> _plans = new List<EndpointInfoPlan>();

        public EndpointInfoPlanner(FieldPlan fields)
        {
            _fields = fields;
        }

        public IReadOnlyList<EndpointInfoPlan> Plans => _plans;

        /// <summary>Plans what the application's own filters want when no endpoint answers.</summary>
        public void AddApplication(MountScope application)
        {
            bool whole = false;
            int wanted = Wanted(application.Filters, ref whole);
            _plans.Add(new EndpointInfoPlan(wanted, whole, ContentMode.Ignored, -1, application.Filters.Count != 0));
        }

        /// <summary>Plans what an endpoint wants.</summary>
        /// <returns>The index of its description.</returns>
        public int Add(MountScope scope, MethodModel method, EquatableArray<BindingPlan> bindings, FilterChainPlan chain, int methodNumber)
        {
            bool whole = false;
            int wanted = Wanted(scope.Filters.Concat(method.Filters), ref whole);
            bool readsRequest = bindings.Any(static binding => binding.Parameter.Kind is ParameterKind.Request or ParameterKind.Exchange);
            FieldNamesModel? fields = method.Fields ?? scope.Owners.Select(static owner => owner.Fields).FirstOrDefault(static names => names != null);

            // A sink is for what does not fit the buffer, so it has only the fields that are named, by its handler or by itself.
            bool resultReads = method.Result.Kind == ResultKind.Sink ? fields != null
                : method.Result.Kind == ResultKind.Session && (fields != null || method.Result.Fields == null);
            if (readsRequest || resultReads)
            {
                wanted |= Wanted(fields, ref whole);
            }

            if (method.Result.Fields != null)
            {
                wanted |= Wanted(method.Result.Fields, ref whole);
            }

            foreach (BindingPlan binding in bindings)
            {
                if (binding.Source != BindingSource.Route && binding.Index >= 0)
                {
                    wanted |= 1 << binding.Index;
                }
            }

            long limit = scope.Owners.Select(static owner => owner.ContentLimit).Prepend(method.ContentLimit).Where(static limit => limit >= 0).DefaultIfEmpty(-1).First();
            return Add(new EndpointInfoPlan(wanted, whole, Content(method, bindings, readsRequest, methodNumber), limit, chain.Filters.Count != 0));
        }

        /// <summary>Plans what the application's files want.</summary>
        /// <returns>The index of its description.</returns>
        public int AddFiles(MountScope application, FieldNamesModel fields)
        {
            bool whole = false;
            int wanted = Wanted(application.Filters, ref whole) | Wanted(fields, ref whole);
            return Add(new EndpointInfoPlan(wanted, whole, ContentMode.Ignored, -1, application.Filters.Count != 0));
        }

        private int Add(EndpointInfoPlan plan)
        {
            int index = _plans.IndexOf(plan);
            if (index < 0)
            {
                index = _plans.Count;
                _plans.Add(plan);
            }

            return index;
        }

        private static ContentMode Content(MethodModel method, EquatableArray<BindingPlan> bindings, bool readsRequest, int methodNumber)
        {
            if (method.Result.Kind == ResultKind.Sink)
            {
                return ContentMode.Streamed;
            }

            bool binds = bindings.Any(static binding => binding.Source is BindingSource.Content or BindingSource.Form);
            bool mayHaveContent = methodNumber >= RequestMethods.Extension || method.Routes.Any(static route => System.Array.IndexOf(WithContent, route.Method) >= 0);
            return binds || (readsRequest && mayHaveContent) ? ContentMode.Held : ContentMode.Ignored;
        }

        private int Wanted(IEnumerable<FilterModel> filters, ref bool whole)
        {
            int wanted = 0;
            foreach (FilterModel filter in filters)
            {
                wanted |= Wanted(filter.Fields, ref whole);
            }

            return wanted;
        }

        /// <summary>The mask of <paramref name="fields"/>. Where there are none named, or the table is full, the whole section is kept instead.</summary>
        private int Wanted(FieldNamesModel? fields, ref bool whole)
        {
            int wanted = 0;
            whole |= fields == null;
            foreach (string name in fields?.Names ?? EquatableArray<string>.Empty)
            {
                int index = _fields.Index(name);
                whole |= index < 0;
                wanted |= index < 0 ? 0 : 1 << index;
            }

            return wanted;
        }
    }
}
