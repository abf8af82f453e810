namespace MicroHttp
{
    /// <summary>The request method (RFC 9110 9). An application's own methods, such as PROPFIND, follow <see cref="Extension"/> in the order of its table.</summary>
    public enum RequestMethod
    {
        /// <summary>A method that neither the server nor the application knows; such a request is answered 501.</summary>
        Unknown = 0,

        /// <summary>GET.</summary>
        Get = 1,

        /// <summary>HEAD.</summary>
        Head = 2,

        /// <summary>POST.</summary>
        Post = 3,

        /// <summary>PUT.</summary>
        Put = 4,

        /// <summary>DELETE.</summary>
        Delete = 5,

        /// <summary>CONNECT, always answered 405.</summary>
        Connect = 6,

        /// <summary>OPTIONS.</summary>
        Options = 7,

        /// <summary>TRACE, always answered 405.</summary>
        Trace = 8,

        /// <summary>PATCH (RFC 5789).</summary>
        Patch = 9,

        /// <summary>The first method that an application declares by <see cref="HttpMethodAttribute"/>; at most 21 of them.</summary>
        Extension = 10,
    }
}
