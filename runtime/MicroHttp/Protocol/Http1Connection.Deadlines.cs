namespace MicroHttp.Protocol
{
    public sealed partial class Http1Connection
    {
        /// <summary>
        /// Since when the client owes what the server waits for: the rest of a head, content, reading, its close. Content and reading that come faster than
        /// <see cref="ServerLimits.LeastContentRate"/> owe nothing until they stop. <see cref="NoDeadline"/> where nothing is owed, as by an idle client.
        /// </summary>
        internal long OwedSince
        {
            get
            {
                // Each deadline is so much later than the time that it is counted from.
                if (_response.HasOutput)
                {
                    return _writeDeadline == NoDeadline ? NoDeadline : _writeDeadline - Limits.WriteTimeout;
                }

                if (_deadline == NoDeadline)
                {
                    return NoDeadline;
                }

                switch (_state)
                {
                    case ConnectionState.RequestLine when !_parser.HasBegun:
                        return NoDeadline;
                    case ConnectionState.RequestLine:
                    case ConnectionState.Fields:
                        return _deadline - Limits.HeadTimeout;
                    case ConnectionState.Content:
                    case ConnectionState.Draining:
                        return _deadline - Limits.ContentTimeout;
                    case ConnectionState.Lingering:
                        return _deadline - Limits.LingerTimeout;
                    default:
                        return NoDeadline;
                }
            }
        }

        /// <summary>Lets a handler wait: it has no deadline, nor has what was sent before.</summary>
        internal void SuspendRequest()
        {
            _deadline = NoDeadline;
            _writeDeadline = NoDeadline;
        }

        /// <summary>Acts when <see cref="NextDeadline"/> has come.</summary>
        /// <param name="now">The driver's time.</param>
        public void HandleTimeout(long now)
        {
            if (ReadsTooSlowly(now))
            {
                Close();
                return;
            }

            if (now < _deadline)
            {
                return;
            }

            switch (_state)
            {
                case ConnectionState.RequestLine when !_parser.HasBegun && _response.HasOutput:
                    // The client is still reading the last answer, for which it has time of its own.
                    _deadline = now + Limits.IdleTimeout;
                    return;

                case ConnectionState.RequestLine when !_parser.HasBegun:
                    _flags |= ConnectionFlags.EndsWhole;
                    Close();
                    break;

                case ConnectionState.Lingering:
                    Close();
                    break;

                case ConnectionState.Draining:
                    _flags &= ~ConnectionFlags.EndsCleanly;
                    _state = ConnectionState.Closing;
                    break;

                case ConnectionState.RequestLine:
                case ConnectionState.Fields:
                    _parser.Forget();
                    Refuse(RejectionReason.HeadTimeout);
                    break;

                case ConnectionState.Content:
                    Refuse(RejectionReason.ContentTimeout);
                    break;

                default:
                    break;
            }

            _deadline = NoDeadline;
        }

        // The time without an octet is bounded, and so is the average rate, or one octet every few seconds would hold a connection for good.
        private long SlowestDeadline(long now, int timeout, long since, long octets)
        {
            long deadline = now + timeout;
            if (Limits.LeastContentRate > 0)
            {
                long slowest = since + timeout + (octets * 1000 / Limits.LeastContentRate);
                deadline = slowest < deadline ? slowest : deadline;
            }

            return deadline;
        }
    }
}
