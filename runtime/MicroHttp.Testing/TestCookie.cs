namespace MicroHttp.Testing
{
    /// <summary>A cookie that <see cref="TestCookies"/> keeps.</summary>
    public sealed class TestCookie
    {
        internal TestCookie(string name, string value)
        {
            Name = name;
            Value = value;
        }

        /// <summary>Its name.</summary>
        public string Name { get; }

        /// <summary>Its value.</summary>
        public string Value { get; }

        /// <summary>The path at and below which it is sent.</summary>
        public string Path { get; internal set; } = "/";

        /// <summary>The value of Domain, or null. In memory there is one host, so that it decides nothing.</summary>
        public string? Domain { get; internal set; }

        /// <summary>Whether scripts do not see it.</summary>
        public bool IsHttpOnly { get; internal set; }

        /// <summary>Whether it is for TLS only. The connection in memory counts as safe, as browsers say of localhost.</summary>
        public bool IsSecure { get; internal set; }

        /// <summary>The value of SameSite, or null.</summary>
        public string? SameSite { get; internal set; }

        /// <summary>Whether it goes when the browser closes.</summary>
        public bool IsForSession => Expires == long.MaxValue;

        /// <summary>When it is dropped, in milliseconds of the client's clock.</summary>
        internal long Expires { get; set; } = long.MaxValue;
    }
}
