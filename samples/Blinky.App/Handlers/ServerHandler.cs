using MicroHttp;

namespace Blinky
{
    /// <summary>What the server has counted.</summary>
    [HttpHandler("/api/server")]
    public sealed class ServerHandler
    {
        private readonly ServerReport _report = new ServerReport();

        /// <summary>The counters; null while no server has any.</summary>
        public ServerCounters? Counters { get; set; }

        /// <summary>Connections and requests, and which connection asks: one that is kept has the same number each time.</summary>
        [HttpGet, RequestFields]
        public ServerReport Read(HttpRequest request)
        {
            _report.Connection = request.ConnectionId;
            ServerCounters? counters = Counters;
            if (counters != null)
            {
                _report.Connections = counters.Connections;
                _report.OpenConnections = counters.OpenConnections;
                _report.Requests = counters.Requests;
            }

            return _report;
        }
    }
}
