using System;
using System.Collections.Generic;
using System.Threading;
using MicroHttp.Hosting;
using MicroHttp.Protocol;
using MicroHttp.Testing.Reading;

namespace MicroHttp.Testing
{
    /// <summary>
    /// One connection to the application, driven in memory: octets in, octets out. It is used by one thread at a time; several connections may be used by several threads.
    /// </summary>
    public sealed class TestConnection : IConnectionDriver
    {
        // Milliseconds.
        private const int HandlerPatience = 30000;

        private readonly TestClient _client;
        private readonly ExchangePump _pump;
        private readonly Http1Connection _connection;
        private readonly byte[] _receive;
        private readonly Dictionary<int, Exception> _failures = new Dictionary<int, Exception>();
        private bool _woken;
        private int _answered;
        private int _read;
        private byte[] _output = new byte[1024];
        private int _outputStart;
        private int _outputEnd;

        internal TestConnection(TestClient client, ServerCore core)
        {
            _client = client;
            SegmentSize = client.SegmentSize;
            _receive = new byte[core.Limits.ReceiveBuffer];
            _pump = core.CreatePump(this);
            _connection = _pump.Connection;
            _connection.Attach(_receive, new byte[core.Limits.SendBuffer]);
            _pump.Open(client.Clock.Milliseconds);
            Pump();
        }

        /// <summary>The most octets that the server receives at once: 1 hands requests over octet by octet. Default: what <see cref="TestClient.SegmentSize"/> says.</summary>
        public int SegmentSize { get; set; }

        /// <summary>The number of the connection, as <see cref="HttpRequest.ConnectionId"/> and <see cref="IServerObserver"/> tell it.</summary>
        public int Id => _pump.Exchange.Request.ConnectionId;

        /// <summary>Whether the connection has ended, on whosever side.</summary>
        public bool IsClosed { get; private set; }

        /// <summary>Whether the server has said all it will say, and closed its sending side or the connection.</summary>
        public bool HasServerEnded { get; private set; }

        /// <summary>What the server has sent and no response was read from.</summary>
        public byte[] Unread
        {
            get
            {
                Turn();
                byte[] unread = new byte[_outputEnd - _outputStart];
                Array.Copy(_output, _outputStart, unread, 0, unread.Length);
                return unread;
            }
        }

        bool IConnectionDriver.Blocks => true;

        SessionQuota IConnectionDriver.Sessions => _client.Sessions;

        internal long NextDeadline => IsClosed ? long.MaxValue : _connection.NextDeadline;

        /// <summary>Sends a request and reads the response to it. Host and Content-Length are added where they are missing; the client's fields and cookies are not.</summary>
        /// <exception cref="TestFailureException">The server sends no response, or one that is not valid.</exception>
        public TestResponse Send(TestRequest request)
        {
            request = request.Copy();
            request.Fields["Host"] ??= _client.Host;
            Send(request.Head());
            byte[] content = request.FramedContent();
            List<int> interim = new List<int>();
            if (content.Length > 0)
            {
                if (request.Fields.Contains("Expect"))
                {
                    // RFC 9110 10.1.1: the content follows 100 (Continue), not a final answer.
                    interim = ReadInterim();
                }

                if (interim.Count > 0 || _outputStart == _outputEnd)
                {
                    Send(content);
                }
            }

            TestResponse response = Read(request.Method);
            if (interim.Count > 0)
            {
                interim.AddRange(response.Interim);
                response.Interim = interim;
            }

            return response;
        }

        /// <summary>Sends octets as they are.</summary>
        /// <returns>How many of them the server took before it closed.</returns>
        public int Send(byte[] octets)
        {
            int sent = 0;
            while (sent < octets.Length && !IsClosed)
            {
                _connection.ReceiveSegment(out byte[] buffer, out int offset, out int room);
                int count = Math.Min(Math.Min(room, SegmentSize), octets.Length - sent);
                if (count <= 0)
                {
                    throw new InvalidOperationException(SegmentSize <= 0 ? "SegmentSize is at least 1." : "Octets cannot be sent after EndSending.");
                }

                Array.Copy(octets, sent, buffer, offset, count);
                _connection.Received(count);
                sent += count;
                Pump();
            }

            return sent;
        }

        /// <summary>Sends text as it is, an octet for each character.</summary>
        /// <returns>How many of them the server took before it closed.</returns>
        /// <exception cref="ArgumentException">A character is not from U+0000 to U+00FF.</exception>
        public int Send(string octets)
        {
            return Send(Latin1.ToOctets(octets));
        }

        /// <summary>Reads the next response.</summary>
        /// <param name="method">The request method that it answers: a response to HEAD has no content, whatever its fields say.</param>
        /// <exception cref="TestFailureException">There is none, or it is not valid.</exception>
        public TestResponse Read(string method = "GET")
        {
            Turn();
            var reader = new ResponseReader(_output, _outputStart, _outputEnd, method, HasServerEnded);
            TestResponse? response = reader.Read();
            _failures.TryGetValue(_read, out Exception? failure);
            if (response == null)
            {
                string got = _outputStart == _outputEnd ? "nothing" : "'" + ToString() + "'";
                throw new TestFailureException("The server sent no complete response but " + got + (HasServerEnded ? " and closed the connection." : "."), failure);
            }

            _read++;
            _outputStart = reader.Position;
            response.Failure = failure;
            return response;
        }

        /// <summary>Drops what is unread.</summary>
        public void Forget()
        {
            _outputStart = 0;
            _outputEnd = 0;
            _read = _answered;
        }

        /// <summary>Closes the sending side: the server sees the end of the octets.</summary>
        public void EndSending()
        {
            if (!IsClosed)
            {
                _connection.ReceivedEnd();
                Pump();
            }
        }

        /// <summary>Goes away without a word.</summary>
        public void Close()
        {
            if (!IsClosed)
            {
                IsClosed = true;
                HasServerEnded = true;
                _pump.End();
            }
        }

        /// <summary>What is unread, as text with a character for each octet.</summary>
        public override string ToString()
        {
            Turn();
            return Latin1.ToText(_output, _outputStart, _outputEnd);
        }

        bool IConnectionDriver.MakeRoom(Http1Connection connection, ResponseBuffer response)
        {
            TakeOutput();
            return !IsClosed;
        }

        byte[]? IConnectionDriver.GrowReceive(byte[] current, int used, int octets)
        {
            if (!_client.GrowsBuffers)
            {
                return null;
            }

            byte[] larger = new byte[octets];
            Array.Copy(current, larger, used);
            return larger;
        }

        void IWakeUp.Wake()
        {
            // Perhaps from another thread; the session is asked when the test looks.
            Volatile.Write(ref _woken, true);
        }

        internal void OnAnswered()
        {
            _answered++;
        }

        internal void OnFailure(Exception exception)
        {
            _failures[_answered] = exception;
        }

        internal void OnTime()
        {
            if (!IsClosed && _client.Clock.Milliseconds >= _connection.NextDeadline)
            {
                _connection.HandleTimeout(_client.Clock.Milliseconds);
                Pump();
            }
        }

        /// <summary>Goes on until octets are needed.</summary>
        private void Pump()
        {
            while (!IsClosed)
            {
                PumpStep step = _pump.Step(_client.Clock.Milliseconds);
                if (step == PumpStep.Handler)
                {
                    AwaitHandler();
                    continue;
                }

                bool sends = _connection.HasOutput;
                TakeOutput();
                switch (step)
                {
                    case PumpStep.Send:
                    case PumpStep.Session when sends:
                        break;

                    case PumpStep.Session:
                        return;

                    case PumpStep.Receive:
                        HasServerEnded |= _connection.IsLingering;
                        if (_connection.IsIdle)
                        {
                            RestoreBuffer();
                        }

                        return;

                    default:
                        Close();
                        return;
                }
            }
        }

        /// <summary>Waits for an asynchronous handler.</summary>
        private void AwaitHandler()
        {
            if (!SpinWait.SpinUntil(() => !_pump.IsWaiting, HandlerPatience))
            {
                throw new TestFailureException("An asynchronous handler does not end.", null);
            }
        }

        /// <summary>Asks a session that has been woken for its octets.</summary>
        private void Turn()
        {
            if (Volatile.Read(ref _woken))
            {
                Volatile.Write(ref _woken, false);
                Pump();
            }
        }

        private void RestoreBuffer()
        {
            _connection.ReceiveSegment(out byte[] buffer, out _, out _);
            if (buffer != _receive)
            {
                _connection.ReplaceReceiveBuffer(_receive);
            }
        }

        private void TakeOutput()
        {
            while (_connection.HasOutput)
            {
                _connection.SendSegment(out byte[] buffer, out int offset, out int count);
                if (_output.Length - _outputEnd < count)
                {
                    byte[] larger = new byte[2 * (_outputEnd - _outputStart + count)];
                    Array.Copy(_output, _outputStart, larger, 0, _outputEnd - _outputStart);
                    _outputEnd -= _outputStart;
                    _outputStart = 0;
                    _output = larger;
                }

                Array.Copy(buffer, offset, _output, _outputEnd, count);
                _outputEnd += count;
                _connection.Sent(count, _client.Clock.Milliseconds);
            }
        }

        private List<int> ReadInterim()
        {
            var reader = new ResponseReader(_output, _outputStart, _outputEnd, "GET", HasServerEnded);
            List<int> interim = reader.ReadInterim();
            _outputStart = reader.Position;
            return interim;
        }
    }
}
