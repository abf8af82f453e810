using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Planning
{
    /// <summary>A line of the route table.</summary>
    /// <param name="Endpoint">The number of the endpoint.</param>
    /// <param name="Method">The number of the request method.</param>
    /// <param name="Host">The host it answers for, lower-case, or null.</param>
    /// <param name="Template">The whole template.</param>
    /// <param name="Segments">What the path must look like.</param>
    /// <param name="IsShortened">Whether it is the form of an optional variable without it, which gives way to a route of that template.</param>
    internal sealed record RoutePlan(int Endpoint, int Method, string? Host, string Template, EquatableArray<SegmentPattern> Segments, bool IsShortened);
}
