using MicroHttp;

namespace Blinky
{
    /// <summary>What the server has counted.</summary>
    [JsonModel]
    public sealed class ServerReport
    {
        /// <summary>The number of the connection that asks.</summary>
        public int Connection { get; set; }

        /// <summary>Connections since the server started.</summary>
        public int Connections { get; set; }

        /// <summary>Connections that are open.</summary>
        public int OpenConnections { get; set; }

        /// <summary>Requests answered since the server started.</summary>
        public int Requests { get; set; }
    }
}
