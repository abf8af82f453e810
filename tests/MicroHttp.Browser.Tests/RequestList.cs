using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MicroHttp.Protocol;

namespace MicroHttp.Browser.Tests
{
    /// <summary>Keeps which requests a server has answered, and how.</summary>
    internal sealed class RequestList : IServerObserver
    {
        private readonly List<string> _answered = [];

        /// <summary>Status and path of the files that were asked for since the last call.</summary>
        public string[] TakeFiles()
        {
            lock (_answered)
            {
                string[] files = [.. _answered.Where(static answer => !answer.Contains("/api/", StringComparison.Ordinal))];
                _answered.Clear();
                return files;
            }
        }

        public void ConnectionOpened(int connection)
        {
        }

        public void ConnectionClosed(int connection)
        {
        }

        public void RequestCompleted(HttpExchange exchange, long microseconds)
        {
            Utf8Slice path = exchange.Request.Path;
            string text = (int)exchange.Response.Status + " " + Encoding.UTF8.GetString(path.Buffer, path.Offset, path.Count);
            lock (_answered)
            {
                _answered.Add(text);
            }
        }

        public void Rejected(int connection, RejectionReason reason)
        {
        }

        public void HandlerFailed(HttpExchange exchange, Exception exception)
        {
        }
    }
}
