namespace MicroHttp.Generator.Planning
{
    /// <summary>What an endpoint wants of a request: the arguments of <c>EndpointInfo</c>.</summary>
    internal sealed record EndpointInfoPlan(int WantedFields, bool WholeFieldSection, ContentMode Content, long ContentLimit, bool Filtered);
}
