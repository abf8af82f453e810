using System.ComponentModel;
using MicroHttp.Protocol;

namespace MicroHttp.Generated
{
    /// <summary>
    /// What the generator implements on a class that carries <see cref="HttpApplicationAttribute"/>. A request passes through it in order:
    /// <see cref="Match"/> when the request line is complete, <see cref="Describe"/>, <see cref="Before"/> after the field section,
    /// <see cref="Invoke"/> when the content that the endpoint holds is complete, <see cref="After"/>.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public interface IHttpApplication
    {
        /// <summary>Whether handlers may run at the same time on several connections.</summary>
        bool Concurrent { get; }

        /// <summary>Whether <see cref="Match"/> looks at the host, so that it can only run after the field section.</summary>
        bool MatchesHost { get; }

        /// <summary>The most variables that any template has.</summary>
        int RouteValueCapacity { get; }

        /// <summary>The names of the fields that any endpoint or filter reads.</summary>
        FieldTable Fields { get; }

        /// <summary>The application's own methods, in the order of <see cref="RequestMethod.Extension"/>; empty when it has none.</summary>
        string[] ExtensionMethods { get; }

        /// <summary>All methods that some endpoint answers, a bit each, for <c>OPTIONS *</c>.</summary>
        int Methods { get; }

        /// <summary>
        /// The number of the endpoint that answers <paramref name="request"/>, at least 0; or <see cref="RouteMatch.NotFound"/>,
        /// <see cref="RouteMatch.MethodNotAllowed"/> or <see cref="RouteMatch.Options"/> (both after <see cref="RequestHead.Allow"/>), or <see cref="RouteMatch.RedirectSlash"/>.
        /// </summary>
        int Match(HttpRequest request);

        /// <summary>What <paramref name="endpoint"/> wants of the request; for a negative one what the application's own filters want.</summary>
        EndpointInfo Describe(int endpoint);

        /// <summary>Runs the filters of <paramref name="endpoint"/>; false when one of them answered. Counts those that ran in <see cref="HttpExchange.FiltersRun"/>.</summary>
        bool Before(int endpoint, HttpExchange exchange);

        /// <summary>Runs the filters that <see cref="Before"/> counted, backwards.</summary>
        void After(int endpoint, HttpExchange exchange);

        /// <summary>Binds the parameters, calls the handler and writes, or starts, the response.</summary>
        void Invoke(int endpoint, HttpExchange exchange);
    }
}
