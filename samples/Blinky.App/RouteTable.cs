namespace Blinky
{
    /// <summary>The routes as the page shows them. A test compares them with what the application answers.</summary>
    public static partial class RouteTable
    {
        /// <summary>All routes, in the order of the page. Made when they are asked for, which is seldom, and not kept: on a device they take 0.8 KB.</summary>
        public static RouteInfo[] Routes
        {
            get
            {
                RouteInfo[] routes = Make();
                AddConsole(ref routes);
                return routes;
            }
        }

        /// <summary>Adds what is in the folder Console, where that is compiled in.</summary>
        static partial void AddConsole(ref RouteInfo[] routes);

        private static RouteInfo[] Make()
        {
            return new[]
            {
                new RouteInfo("GET", "/api/leds", "All LEDs"),
                new RouteInfo("GET", "/api/leds/{id}", "One LED"),
                new RouteInfo("PUT", "/api/leds/{id}", "Switch it: {\"on\":true}"),
                new RouteInfo("POST", "/api/leds/{id}/toggle", "Switch it to what it is not"),
                new RouteInfo("GET", "/api/button", "The button"),
                new RouteInfo("POST", "/api/button/press", "Press it, where that takes no finger"),
                new RouteInfo("GET", "/api/temperature", "The last minutes; ?since=n for what is new"),
                new RouteInfo("GET", "/api/temperature/live", "Each new one at once: server-sent events"),
                new RouteInfo("GET", "/api/board", "What the board is and how it does"),
                new RouteInfo("GET", "/api/routes", "This table"),
                new RouteInfo("GET", "/api/server", "Connections and requests"),
                new RouteInfo("GET", "/hello", "Text, as plain as can be"),
                new RouteInfo("GET", "/{*path}", "This page: the files of a folder"),
            };
        }
    }
}
