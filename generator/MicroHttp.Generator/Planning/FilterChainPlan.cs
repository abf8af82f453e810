using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Planning
{
    /// <summary>The filters that run around some endpoints, outermost first, each as an expression relative to the application.</summary>
    internal sealed record FilterChainPlan(EquatableArray<string> Filters);
}
