namespace MicroHttp.Generator.Planning
{
    /// <summary>Who answers a request method at a resource.</summary>
    /// <param name="Method">The number of the request method.</param>
    /// <param name="Endpoint">The number of the endpoint.</param>
    /// <param name="AbsentVariable">The index of an optional variable that the path does not have here; -1 for none.</param>
    internal sealed record ResourceMethod(int Method, int Endpoint, int AbsentVariable);
}
