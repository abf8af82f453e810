namespace Blinky
{
    public static partial class RouteTable
    {
        static partial void AddConsole(ref RouteInfo? route)
        {
            route = new RouteInfo("GET", "/api/console", "Commands and answers: a WebSocket");
        }
    }
}
