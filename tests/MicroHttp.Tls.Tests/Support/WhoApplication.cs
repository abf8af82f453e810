using System;
using MicroHttp.Generated;
using MicroHttp.Protocol;

namespace MicroHttp.Tests.Tls
{
    /// <summary>Answers every path with what the connection says about the client.</summary>
    internal sealed class WhoApplication : IHttpApplication
    {
        private static readonly EndpointInfo Plain = new EndpointInfo(0, false, ContentMode.Ignored, -1, false);

        public bool Concurrent => true;

        public bool MatchesHost => false;

        public int RouteValueCapacity => 0;

        public FieldTable Fields { get; } = new FieldTable("cookie");

        public string[] ExtensionMethods => Array.Empty<string>();

        public int Methods => 1 << (int)RequestMethod.Get;

        public int Match(HttpRequest request) => 0;

        public EndpointInfo Describe(int endpoint) => Plain;

        public bool Before(int endpoint, HttpExchange exchange) => true;

        public void After(int endpoint, HttpExchange exchange)
        {
        }

        public void Invoke(int endpoint, HttpExchange exchange)
        {
            byte[]? certificate = exchange.Request.ClientCertificate;
            exchange.Response.Write((exchange.Request.IsSecure ? "secure " : "clear ") + (certificate == null ? "nobody" : Convert.ToBase64String(certificate)));
        }
    }
}
