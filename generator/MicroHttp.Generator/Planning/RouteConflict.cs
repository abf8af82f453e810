namespace MicroHttp.Generator.Planning
{
    /// <summary>Two routes that answer the same requests.</summary>
    /// <param name="First">The one declared first.</param>
    /// <param name="Second">The one declared second.</param>
    /// <param name="Kind">How much they have in common.</param>
    internal sealed record RouteConflict(RoutePlan First, RoutePlan Second, RouteConflictKind Kind);
}
