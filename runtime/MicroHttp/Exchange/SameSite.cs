namespace MicroHttp
{
    /// <summary>With which requests from other sites a client sends a cookie.</summary>
    public enum SameSite
    {
        /// <summary>The attribute is not sent; clients choose, most of them <see cref="Lax"/>.</summary>
        Unspecified,

        /// <summary>With all; asks for <see cref="CookieOptions.Secure"/>.</summary>
        None,

        /// <summary>When a link is followed, and no others.</summary>
        Lax,

        /// <summary>With none.</summary>
        Strict,
    }
}
