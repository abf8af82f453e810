using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Planning
{
    /// <summary>How the path of a request is matched.</summary>
    /// <param name="Host">The host that the request must name, lower-case; null when any will do.</param>
    /// <param name="Name">Its name in generated code.</param>
    /// <param name="Literals">The templates without variables.</param>
    /// <param name="Root">The decision tree of the others.</param>
    internal sealed record HostPlan(string? Host, string Name, EquatableArray<LiteralPath> Literals, RouteNode Root)
    {
        public bool HasTree => Root.Weight != 0;
    }
}
