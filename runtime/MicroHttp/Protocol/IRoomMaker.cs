namespace MicroHttp.Protocol
{
    /// <summary>The driver's side of a response that does not fit the send buffer.</summary>
    internal interface IRoomMaker
    {
        /// <summary>
        /// Makes room behind the content written so far: a driver that may block sends what is there, one that may not attaches a larger buffer.
        /// Throws where neither can be done, so that the handler ends.
        /// </summary>
        void MakeRoom(ResponseBuffer response);
    }
}
