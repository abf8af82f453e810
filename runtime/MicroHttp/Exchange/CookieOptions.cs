using System;
using MicroHttp.Protocol;

namespace MicroHttp
{
    /// <summary>
    /// The attributes of a cookie that is set (RFC 6265 4.1). As made, it goes with all paths of this host, scripts do not see it, other sites do not send it but by a link, and it is
    /// gone when the client closes. One that is held in a field serves all requests.
    /// </summary>
    public sealed class CookieOptions
    {
        /// <summary>Writing nothing of a time.</summary>
        internal const long ForSession = -1;

        private string? _path = "/";
        private string? _domain;
        private long _maxAge = ForSession;
        private DateTime _expires;

        /// <summary>The path at and below which it is sent. Default "/"; null means the folder of the request's path.</summary>
        /// <exception cref="ArgumentException">It does not begin with a slash, or holds a semicolon, a control character or one outside ASCII.</exception>
        public string? Path
        {
            get => _path;
            set
            {
                if (value != null)
                {
                    CookieSyntax.CheckPath(value);
                }

                _path = value;
            }
        }

        /// <summary>The host that it is sent to, with all hosts below it. Default null: this one only.</summary>
        /// <exception cref="ArgumentException">It is empty or holds a semicolon, a control character or one outside ASCII.</exception>
        public string? Domain
        {
            get => _domain;
            set
            {
                if (value != null)
                {
                    CookieSyntax.CheckDomain(value);
                }

                _domain = value;
            }
        }

        /// <summary>How long it is kept, in seconds; 0 deletes it. Default -1: until the client closes, unless <see cref="Expires"/> says otherwise. Needs no clock that is right.</summary>
        /// <exception cref="ArgumentOutOfRangeException">Below -1.</exception>
        public long MaxAge
        {
            get => _maxAge;
            set
            {
                if (value < ForSession)
                {
                    throw new ArgumentOutOfRangeException(nameof(value));
                }

                _maxAge = value;
            }
        }

        /// <summary>When it is deleted, in UTC. Default: not sent. <see cref="MaxAge"/> wins where a client knows both.</summary>
        /// <exception cref="ArgumentOutOfRangeException">Before 1601, which clients do not read (RFC 6265 5.1.1).</exception>
        public DateTime Expires
        {
            get => _expires;
            set
            {
                if (value != default && value.Year < 1601)
                {
                    throw new ArgumentOutOfRangeException(nameof(value));
                }

                _expires = value;
            }
        }

        /// <summary>Whether it is sent over TLS only. Default false.</summary>
        public bool Secure { get; set; }

        /// <summary>Whether scripts do not see it. Default true.</summary>
        public bool HttpOnly { get; set; } = true;

        /// <summary>With which requests from other sites it is sent. Default <see cref="SameSite.Lax"/>.</summary>
        public SameSite SameSite { get; set; } = SameSite.Lax;
    }
}
