namespace MicroHttp.Protocol
{
    public sealed partial class Http1Connection
    {
        /// <summary>The octets that are to be sent next.</summary>
        public void SendSegment(out byte[] buffer, out int offset, out int count)
        {
            _response.Output(out buffer, out offset, out count);
        }

        /// <summary>Says that <paramref name="count"/> octets of the segment were sent.</summary>
        /// <param name="count">How many.</param>
        /// <param name="now">The driver's time.</param>
        public void Sent(int count, long now)
        {
            if (_response.Sent(count))
            {
                _writeDeadline = NoDeadline;
                if (_state == ConnectionState.RequestLine && !_parser.HasBegun)
                {
                    // Only now can the client think of its next request.
                    _deadline = now + Limits.IdleTimeout;
                }

                return;
            }

            SentElsewhere(count, now);
        }

        /// <summary>Says that <paramref name="count"/> octets were sent that are not in the segment, while there is still output.</summary>
        internal void SentElsewhere(int count, long now)
        {
            if (_writeDeadline == NoDeadline)
            {
                BeginOutput(now);
            }

            _written += count;
            _writeDeadline = SlowestDeadline(now, Limits.WriteTimeout, _writeSince, _written);
        }

        /// <summary>Begins the time that the client has to take output, if there is some.</summary>
        internal void AwaitSend(long now)
        {
            if (_writeDeadline == NoDeadline && _response.HasOutput)
            {
                BeginOutput(now);
            }
        }

        /// <summary>Whether the client has taken none of the output, or too little of it, in the time it has.</summary>
        internal bool ReadsTooSlowly(long now)
        {
            return now >= _writeDeadline && _response.HasOutput;
        }

        private void BeginOutput(long now)
        {
            _writeSince = now;
            _written = 0;
            _writeDeadline = now + Limits.WriteTimeout;
        }
    }
}
