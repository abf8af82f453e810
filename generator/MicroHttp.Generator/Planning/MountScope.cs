using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Planning
{
    /// <summary>A mount with what it inherits from its owners.</summary>
    internal sealed class MountScope
    {
        private MountScope(ClassModel model, string access, IReadOnlyList<TemplateModel> prefixes, string? host, FilterChainPlan chain, IReadOnlyList<ClassModel> owners, IReadOnlyList<FilterModel> filters)
        {
            Class = model;
            Access = access;
            Prefixes = prefixes;
            Host = host;
            Chain = chain;
            Owners = owners;
            Filters = filters;
        }

        public ClassModel Class { get; }

        /// <summary>How the application reaches the instance: <c>_leds</c>, or empty for itself.</summary>
        public string Access { get; }

        /// <summary>The prefixes in front of the class's templates, outermost first.</summary>
        public IReadOnlyList<TemplateModel> Prefixes { get; }

        public string? Host { get; }

        /// <summary>The filters of owners and class.</summary>
        public FilterChainPlan Chain { get; }

        /// <summary>The same filters as models, outermost first.</summary>
        public IReadOnlyList<FilterModel> Filters { get; }

        /// <summary>The class and its owners, innermost first.</summary>
        public IReadOnlyList<ClassModel> Owners { get; }

        public static MountScope Of(ApplicationModel model, int mount)
        {
            var path = new List<MountModel>();
            for (int at = mount; at >= 0; at = model.Mounts[at].Owner)
            {
                path.Insert(0, model.Mounts[at]);
            }

            string access = "";
            string? host = null;
            var prefixes = new List<TemplateModel>();
            var filters = new List<FilterModel>();
            var chain = new List<string>();
            var owners = new List<ClassModel>();
            foreach (MountModel at in path)
            {
                ClassModel type = model.Classes[at.Class];
                access = Join(access, at.Member);
                prefixes.Add(at.Prefix);
                prefixes.Add(type.Prefix);
                host = type.Host ?? host;
                filters.AddRange(type.Filters);
                chain.AddRange(type.Filters.Select(filter => Join(access, filter.Member)));
                owners.Insert(0, type);
            }

            return new MountScope(model.Classes[model.Mounts[mount].Class], access, prefixes, host, new FilterChainPlan(chain.ToEquatableArray()), owners, filters);
        }

        /// <summary>The filters around <paramref name="method"/>.</summary>
        public FilterChainPlan ChainOf(MethodModel method)
        {
            return method.Filters.Count == 0
                ? Chain
                : new FilterChainPlan(Chain.Filters.Concat(method.Filters.Select(filter => Join(Access, filter.Member))).ToEquatableArray());
        }

        private static string Join(string access, string member)
        {
            bool isWhole = access.Length == 0 || member.Length == 0 || member.StartsWith("global::", System.StringComparison.Ordinal);
            return isWhole ? (member.Length == 0 ? access : member) : access + "." + member;
        }
    }
}
