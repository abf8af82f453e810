namespace MicroHttp.Generator.Model
{
    /// <summary>What a parameter is given.</summary>
    internal enum ParameterKind
    {
        /// <summary>A value read from octets of the request.</summary>
        Value,

        /// <summary>Several values of one name, as an array.</summary>
        Values,

        /// <summary>The exchange's HttpRequest.</summary>
        Request,

        /// <summary>The exchange's HttpResponse.</summary>
        Response,

        /// <summary>The HttpExchange.</summary>
        Exchange,

        /// <summary>A CancellationToken: the client is gone, or the server is stopping.</summary>
        Cancellation,

        /// <summary>The content's octets in an array of their own.</summary>
        Octets,

        /// <summary>A class filled from a form.</summary>
        FormModel,

        /// <summary>A [JsonModel] type, or an array of it, read from JSON content.</summary>
        JsonModel,

        /// <summary>A type that nothing can be bound to; reported.</summary>
        Unbindable,
    }
}
