using System;
using MicroHttp.Hosting;
using MicroHttp.Protocol;

namespace MicroHttp
{
    /// <summary>
    /// Writes a line for each request: method, path, status, microseconds, octets of content. As <see cref="HttpServer.Observer"/> it logs everything that a server
    /// does, refused clients and handlers that throw included; as a filter, <c>[Filter(nameof(_log))]</c>, what it is put in front of. Logging a request allocates nothing.
    /// </summary>
    [RequestFields]
    public class RequestLog : IRequestFilter, IServerObserver
    {
        private const int LineOctets = 320;
        private const int PathOctets = 160;
        private const int MethodWidth = 7;
        private const int PathWidth = 36;
        private const int TimeWidth = 8;
        private const int LengthWidth = 9;

        private const string Plain = "0";
        private const string Faint = "90";
        private const string Red = "31";
        private const string Green = "32";
        private const string Yellow = "33";
        private const string Cyan = "36";

        private readonly LogLine _line = new LogLine(LineOctets);

        /// <summary>Whether lines are coloured by ECMA-48 sequences. Default: whether the program's output is a terminal that shows them.</summary>
        public bool IsColored { get; set; } = Platform.IsTerminal;

        /// <summary>Whether only what goes wrong is logged: handlers that throw, and answers from 500 up. Default false.</summary>
        public bool IsQuiet { get; set; }

        /// <inheritdoc/>
        public bool Before(HttpExchange exchange)
        {
            exchange.Observer = this;
            return true;
        }

        /// <inheritdoc/>
        public void After(HttpExchange exchange)
        {
            // The status of a content source is decided later; RequestCompleted tells it.
        }

        /// <inheritdoc/>
        public void ConnectionOpened(int connectionId)
        {
        }

        /// <inheritdoc/>
        public void ConnectionClosed(int connectionId)
        {
        }

        /// <inheritdoc/>
        public void RequestCompleted(HttpExchange exchange, long microseconds)
        {
            if (exchange.Observer == this)
            {
                // The server's observer and a filter at once: one line is enough.
                exchange.Observer = null;
            }

            HttpRequest request = exchange.Request;
            int status = (int)exchange.Response.Status;
            if (IsQuiet && status < 500)
            {
                return;
            }

            lock (_line)
            {
                _line.Clear();
                _line.Begin(MethodWidth);
                _line.Foreign(request.MethodName, MethodWidth);
                _line.EndLeft();
                _line.Begin(PathWidth);
                _line.Foreign(request.Path, PathOctets);
                _line.EndLeft();
                Status(status);
                Color(Faint);
                _line.Begin(TimeWidth);
                _line.Number(microseconds);
                _line.EndRight();
                _line.Text("us");
                _line.Begin(LengthWidth);
                _line.Number(request.RequestMethod == RequestMethod.Head ? 0 : exchange.Response.ContentOctets);
                _line.EndRight();
                _line.Text("B");
                End();
            }
        }

        /// <inheritdoc/>
        public void Rejected(int connectionId, RejectionReason reason)
        {
            int status = (int)Rejection.StatusOf(reason);
            if (IsQuiet && status < 500)
            {
                return;
            }

            lock (_line)
            {
                _line.Clear();
                _line.Begin(MethodWidth);
                _line.Text("refused");
                _line.EndLeft();
                _line.Begin(PathWidth);
                _line.Text(connectionId == 0 ? "a client" : "connection ");
                if (connectionId != 0)
                {
                    _line.Number(connectionId);
                }

                _line.EndLeft();
                Status(status);
                _line.Text(Rejection.DetailOf(reason));
                End();
            }
        }

        /// <inheritdoc/>
        public void HandlerFailed(HttpExchange exchange, Exception exception)
        {
            byte[] text = Octets.ToUtf8(exception.ToString());
            lock (_line)
            {
                _line.Clear();
                Color(Red);
                _line.Begin(MethodWidth);
                _line.Text("threw");
                _line.EndLeft();
                _line.Foreign(exchange.Request.Path, PathOctets);
                End();
                Write(text, text.Length);
            }
        }

        /// <summary>Writes a line, which ends by a line feed, or what a handler threw. One call at a time. Default: to the program's output.</summary>
        /// <param name="buffer">UTF-8. It is used again after the call.</param>
        /// <param name="count">How many octets of it are the line.</param>
        protected virtual void Write(byte[] buffer, int count)
        {
            Platform.WriteLog(buffer, count);
        }

        private void Status(int status)
        {
            Color(status >= 500 ? Red : status >= 400 ? Yellow : status >= 300 ? Cyan : Green);
            _line.Number(status);
            Color(Plain);
            _line.Text(" ");
        }

        private void Color(string code)
        {
            if (IsColored)
            {
                _line.Color(code);
            }
        }

        private void End()
        {
            Color(Plain);
            _line.End();
            Write(_line.Buffer, _line.Count);
        }
    }
}
