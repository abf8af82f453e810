using System;

namespace Blinky
{
    public static partial class RouteTable
    {
        static partial void AddConsole(ref RouteInfo[] routes)
        {
            RouteInfo[] all = new RouteInfo[routes.Length + 1];
            Array.Copy(routes, 0, all, 0, routes.Length);
            all[routes.Length] = new RouteInfo("GET", "/api/console", "Commands and answers: a WebSocket");
            routes = all;
        }
    }
}
