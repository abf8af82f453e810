namespace MicroHttp
{
    /// <summary>
    /// Takes the content of a request piece by piece as it arrives, then answers. Returned by a handler. Of the request's fields it sees those that the handler binds or
    /// names, or its own class names (<see cref="RequestFieldsAttribute"/>); a handler that takes <see cref="HttpRequest"/> and names none keeps all of them.
    /// </summary>
    public abstract class ContentSink
    {
        /// <summary>Called once before the first piece.</summary>
        /// <param name="exchange">The exchange; a refusal is written to its response.</param>
        /// <param name="length">The announced length in octets; -1 when the content is chunked.</param>
        /// <returns>False to refuse the content: the response goes out now.</returns>
        public virtual bool Begin(HttpExchange exchange, long length)
        {
            return true;
        }

        /// <summary>Called with each piece. The octets are valid during the call.</summary>
        public abstract void Write(byte[] buffer, int offset, int count);

        /// <summary>Called when the content is complete; writes the response.</summary>
        public abstract void Complete(HttpExchange exchange);

        /// <summary>Called instead of <see cref="Complete"/> when the content does not arrive whole.</summary>
        public virtual void Abort()
        {
        }
    }
}
