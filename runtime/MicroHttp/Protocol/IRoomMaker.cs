namespace MicroHttp.Protocol
{
    /// <summary>The server's side of a response: room where it does not fit the send buffer, and the time.</summary>
    internal interface IRoomMaker
    {
        /// <summary>The line that says when a response was made; null where responses have none.</summary>
        DateField? Date { get; }

        /// <summary>
        /// Makes room behind the content written so far: a driver that may block sends what is there, one that may not attaches a larger buffer.
        /// Throws where neither can be done, so that the handler ends.
        /// </summary>
        void MakeRoom(ResponseBuffer response);

        /// <summary>Hands what was written so far to the connection, and sends it where the driver may block.</summary>
        void Push(ResponseBuffer response);

        /// <summary>Makes room for a field line of a response whose head is uncommitted.</summary>
        /// <returns>False where there is none to be made.</returns>
        bool MakeHeadRoom(ResponseBuffer response);

        /// <summary>
        /// A receive buffer of at least <paramref name="octets"/> octets to take the place of <paramref name="current"/>, with the first <paramref name="used"/> octets of it;
        /// null where there is none to be had.
        /// </summary>
        byte[]? GrowReceive(byte[] current, int used, int octets);
    }
}
