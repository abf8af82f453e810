namespace MicroHttp.Generator.Model
{
    /// <summary>What can be done with what a handler returns.</summary>
    internal enum ResultKind
    {
        /// <summary>void: the response is what the handler made of it, else 204.</summary>
        Nothing,

        /// <summary>string: text.</summary>
        Text,

        /// <summary>Utf8Slice: text.</summary>
        Slice,

        /// <summary>byte[]: octets.</summary>
        Octets,

        /// <summary>StatusCode.</summary>
        Status,

        /// <summary>A content source: read piece by piece.</summary>
        Source,

        /// <summary>A content sink: takes the content, then answers.</summary>
        Sink,

        /// <summary>A session: takes the connection over.</summary>
        Session,

        /// <summary>A [JsonModel] type, or an array of it.</summary>
        JsonModel,

        /// <summary>A model that fills a template.</summary>
        Html,

        /// <summary>A type that cannot be sent; reported.</summary>
        Unreturnable,
    }
}
