namespace MicroHttp.Protocol
{
    /// <summary>What is the same for all connections of a server: by these requests are read.</summary>
    internal sealed class ServerRules
    {
        public readonly FieldTable Fields;
        public readonly RequestMethods Methods;
        public readonly ServerLimits Limits;

        // Where RequestHead.Ranges has what the first variable of a route matched.
        public readonly int FirstRouteValue;

        public ServerRules(FieldTable fields, int routeValueCapacity, RequestMethods methods, ServerLimits limits)
        {
            Fields = fields;
            FirstRouteValue = RequestHead.Wanted + (2 * fields.Count);
            RouteValueCapacity = routeValueCapacity;
            Methods = methods;
            Limits = limits;
        }

        /// <summary>The most variables that a route has.</summary>
        public int RouteValueCapacity { get; }
    }
}
