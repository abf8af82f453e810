namespace MicroHttp
{
    /// <summary>Runs around the handlers that name it by <see cref="FilterAttribute"/>: after the field section and before the content.</summary>
    public interface IRequestFilter
    {
        /// <summary>Runs before the handler. False means that the filter answered and the handler is not run.</summary>
        bool Before(HttpExchange exchange);

        /// <summary>Runs after the handler, in reverse order of <see cref="Before"/>; fields may still be added while the head has not been sent.</summary>
        void After(HttpExchange exchange);
    }
}
