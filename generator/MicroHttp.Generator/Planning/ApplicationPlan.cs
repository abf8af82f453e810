using MicroHttp.Generator.Assets;
using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Planning
{
    /// <summary>All that the emitter writes for an application.</summary>
    /// <param name="Declaration">Where generated parts of the class go.</param>
    /// <param name="Concurrent">Whether handlers may run at the same time.</param>
    /// <param name="IgnoreCase">Whether literals match letters in either case.</param>
    /// <param name="RedirectTrailingSlash">Whether the other form of a path is looked for.</param>
    /// <param name="RouteValueCapacity">The most variables that a template has.</param>
    /// <param name="Fields">The names of the field table.</param>
    /// <param name="ExtensionMethods">The application's own request methods.</param>
    /// <param name="Methods">All request methods that are answered, a bit each.</param>
    /// <param name="Endpoints">The endpoints, in the order of their numbers.</param>
    /// <param name="Infos">Their descriptions; the first is the application's own.</param>
    /// <param name="FilterChains">Their chains of filters; the first is the application's own.</param>
    /// <param name="Hosts">How paths are matched, hosts by name first.</param>
    /// <param name="Assets">The folders of files that are served.</param>
    /// <param name="AssetOctets">How many octets were packed.</param>
    /// <param name="Problems">What is wrong with the routes as a whole.</param>
    internal sealed record ApplicationPlan(
        DeclarationModel Declaration,
        bool Concurrent,
        bool IgnoreCase,
        bool RedirectTrailingSlash,
        int RouteValueCapacity,
        EquatableArray<string> Fields,
        EquatableArray<string> ExtensionMethods,
        int Methods,
        EquatableArray<EndpointPlan> Endpoints,
        EquatableArray<EndpointInfoPlan> Infos,
        EquatableArray<FilterChainPlan> FilterChains,
        EquatableArray<HostPlan> Hosts,
        EquatableArray<AssetSitePlan> Assets,
        int AssetOctets,
        EquatableArray<Problem> Problems)
    {
        /// <summary>Whether the code is for a device, whose memory is short.</summary>
        public bool IsForDevice { get; init; }
    }
}
