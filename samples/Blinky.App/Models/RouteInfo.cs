using MicroHttp;

namespace Blinky
{
    /// <summary>A row of the route table.</summary>
    [JsonModel]
    public sealed class RouteInfo
    {
        /// <summary>A row that is filled in later.</summary>
        public RouteInfo()
        {
        }

        /// <summary>A row.</summary>
        public RouteInfo(string method, string template, string summary)
        {
            Method = method;
            Template = template;
            Summary = summary;
        }

        /// <summary>The request method.</summary>
        public string Method { get; set; } = "";

        /// <summary>The template of the path.</summary>
        public string Template { get; set; } = "";

        /// <summary>What it does.</summary>
        public string Summary { get; set; } = "";
    }
}
