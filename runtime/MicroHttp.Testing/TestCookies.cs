using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;

namespace MicroHttp.Testing
{
    /// <summary>The cookies that a client keeps, as RFC 6265 says, and sends with each request that they are for.</summary>
    public sealed class TestCookies : IEnumerable<TestCookie>
    {
        private readonly List<TestCookie> _cookies = new List<TestCookie>();
        private readonly TestClock _clock;

        internal TestCookies(TestClock clock)
        {
            _clock = clock;
        }

        /// <summary>The value of the cookie <paramref name="name"/>, or null. Setting keeps a cookie for all paths; null drops all of that name.</summary>
        public string? this[string name]
        {
            get => Find(name)?.Value;
            set
            {
                _cookies.RemoveAll(cookie => cookie.Name == name);
                if (value != null)
                {
                    _cookies.Add(new TestCookie(name, value));
                }
            }
        }

        /// <summary>The cookie <paramref name="name"/> with its attributes, or null.</summary>
        public TestCookie? Find(string name)
        {
            DropExpired();
            return _cookies.Find(cookie => cookie.Name == name);
        }

        /// <summary>Drops all cookies.</summary>
        public void Clear()
        {
            _cookies.Clear();
        }

        /// <inheritdoc/>
        public IEnumerator<TestCookie> GetEnumerator()
        {
            DropExpired();
            return _cookies.GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator()
        {
            return GetEnumerator();
        }

        /// <summary>The value of Cookie for a request, or null for none (RFC 6265 5.4).</summary>
        internal string? For(string target)
        {
            DropExpired();
            string path = PathOf(target);
            List<TestCookie> sent = _cookies.FindAll(cookie => Covers(cookie.Path, path));

            // Longer paths first, otherwise as they were made; List.Sort would not keep that order.
            var values = new List<string>();
            while (sent.Count > 0)
            {
                TestCookie next = sent[0];
                foreach (TestCookie cookie in sent)
                {
                    next = cookie.Path.Length > next.Path.Length ? cookie : next;
                }

                sent.Remove(next);
                values.Add(next.Name + "=" + next.Value);
            }

            return values.Count == 0 ? null : string.Join("; ", values);
        }

        /// <summary>Takes what a response to a request for <paramref name="target"/> sets (RFC 6265 5.2 and 5.3).</summary>
        internal void Take(TestResponse response, string target)
        {
            foreach (string value in response.Fields.All("Set-Cookie"))
            {
                Take(value, target);
            }
        }

        private void Take(string setCookie, string target)
        {
            string[] parts = setCookie.Split(';');
            int equals = parts[0].IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
            {
                throw new TestFailureException("'Set-Cookie: " + setCookie + "' sets no name and value.");
            }

            var cookie = new TestCookie(parts[0].Substring(0, equals).Trim(), parts[0].Substring(equals + 1).Trim()) { Path = DefaultPath(target) };
            long? lifetime = null;
            long? expires = null;
            for (int i = 1; i < parts.Length; i++)
            {
                int at = parts[i].IndexOf('=', StringComparison.Ordinal);
                string value = at < 0 ? "" : parts[i].Substring(at + 1).Trim();
                switch ((at < 0 ? parts[i] : parts[i].Substring(0, at)).Trim().ToUpperInvariant())
                {
                    case "PATH":
                        cookie.Path = value.StartsWith('/') ? value : cookie.Path;
                        break;
                    case "DOMAIN":
                        cookie.Domain = value;
                        break;
                    case "MAX-AGE":
                        lifetime = long.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) * 1000;
                        break;
                    case "EXPIRES":
                        expires = Until(value);
                        break;
                    case "HTTPONLY":
                        cookie.IsHttpOnly = true;
                        break;
                    case "SECURE":
                        cookie.IsSecure = true;
                        break;
                    case "SAMESITE":
                        cookie.SameSite = value;
                        break;
                    default:
                        break;
                }
            }

            if ((lifetime ?? expires) is long remaining)
            {
                cookie.Expires = _clock.Milliseconds + Math.Max(remaining, 0);
            }

            int same = _cookies.FindIndex(other => other.Name == cookie.Name && other.Path == cookie.Path);
            if (same < 0)
            {
                _cookies.Add(cookie);
            }
            else
            {
                _cookies[same] = cookie;
            }

            DropExpired();
        }

        /// <summary>Milliseconds until a date; null while the wall clock is not set.</summary>
        private long? Until(string date)
        {
            DateTime at = DateTime.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
            return _clock.UtcNow is DateTime now ? (long)(at - now).TotalMilliseconds : null;
        }

        private void DropExpired()
        {
            _cookies.RemoveAll(cookie => cookie.Expires <= _clock.Milliseconds);
        }

        private static string PathOf(string target)
        {
            int end = target.IndexOf('?', StringComparison.Ordinal);
            return end < 0 ? target : target.Substring(0, end);
        }

        // RFC 6265 5.1.4
        private static string DefaultPath(string target)
        {
            int slash = PathOf(target).LastIndexOf('/');
            return slash <= 0 ? "/" : target.Substring(0, slash);
        }

        private static bool Covers(string cookiePath, string path)
        {
            return path == cookiePath
                || (path.StartsWith(cookiePath, StringComparison.Ordinal) && (cookiePath.EndsWith('/') || path[cookiePath.Length] == '/'));
        }
    }
}
