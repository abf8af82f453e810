using System.ComponentModel;

namespace MicroHttp.Generated
{
    /// <summary>What <see cref="IHttpApplication.Match"/> returns when no endpoint answers.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static class RouteMatch
    {
        /// <summary>No template matches the path: 404.</summary>
        public const int NotFound = -1;

        /// <summary>Templates match the path, none of them for this method: 405.</summary>
        public const int MethodNotAllowed = -2;

        /// <summary>Templates match the path of an OPTIONS request that no endpoint answers itself: 204 with Allow.</summary>
        public const int Options = -3;

        /// <summary>A template matches when a trailing slash is added or taken off: 308.</summary>
        public const int RedirectSlash = -4;
    }
}
