using System;
using MicroHttp.Generated;
using MicroHttp.Protocol;

namespace MicroHttp
{
    /// <summary>
    /// The request that a handler answers, as it lies in the receive buffer. It belongs to the connection: it must not be used after the handler, or its task, has ended.
    /// </summary>
    public sealed class HttpRequest : RequestHead
    {
        internal HttpRequest(ServerRules rules)
            : base(rules)
        {
        }

        /// <summary>The request method as it was sent.</summary>
        public Utf8Slice MethodName
        {
            get
            {
                RequireLive();
                return new Utf8Slice(ReceiveBuffer, HeadStart, Octets.SkipToken(ReceiveBuffer, HeadStart, TargetPathStart) - HeadStart);
            }
        }

        /// <summary>The path with its escapes decoded, but for %2F and %25, which stay so that segments stay what they are. <c>*</c> for <c>OPTIONS *</c>.</summary>
        public Utf8Slice Path
        {
            get
            {
                RequireLive();
                return new Utf8Slice(ReceiveBuffer, TargetPathStart, TargetPathEnd - TargetPathStart);
            }
        }

        /// <summary>The query as it was sent, without its question mark; absent when there is none. To be read before its first value is asked for, which decodes it in place.</summary>
        public Utf8Slice Query
        {
            get
            {
                RequireLive();
                return Slice(RequestHead.QueryRange);
            }
        }

        /// <summary>The host and port that the request is for: from its target if that is in absolute form, else from Host. Absent in HTTP/1.0 without Host.</summary>
        public Utf8Slice Host
        {
            get
            {
                RequireLive();
                return Slice(RequestHead.HostRange);
            }
        }

        /// <summary>Whether the request was sent as HTTP/1.0.</summary>
        public bool IsHttp10 => (Flags & RequestFlags.Http10) != 0;

        /// <summary>The length of the content in octets: 0 when there is none, -1 when it is chunked and not known yet.</summary>
        public long ContentLength => Length;

        /// <summary>The content, where the endpoint holds it. Empty otherwise.</summary>
        public Utf8Slice Content
        {
            get
            {
                RequireLive();
                return new Utf8Slice(ReceiveBuffer, ContentStart, ContentEnd - ContentStart);
            }
        }

        /// <summary>The number of the connection, counted from 1 since the server started.</summary>
        public int ConnectionId { get; internal set; }

        /// <summary>Whether the request came by TLS, so that nobody on the way could read or change it.</summary>
        public bool IsSecure => (Flags & RequestFlags.Secure) != 0;

        /// <summary>The certificate by which the client has proved who it is, in DER; null where the listener asked for none, or got none. Not to be changed.</summary>
        public byte[]? ClientCertificate { get; internal set; }

        /// <summary>Finds the first value of the field <paramref name="name"/>, in any case.</summary>
        /// <returns>False when the request does not have the field.</returns>
        /// <exception cref="InvalidOperationException">The endpoint does not keep this field: name it in <see cref="RequestFieldsAttribute"/>.</exception>
        public bool TryGetField(string name, out Utf8Slice value)
        {
            RequireField(name);
            FieldCursor cursor = new FieldCursor(this);
            while (cursor.Next())
            {
                if (cursor.Name.IsIgnoringCase(name))
                {
                    value = cursor.Value;
                    return true;
                }
            }

            value = default;
            return false;
        }

        /// <summary>Walks all field lines in the order in which they were sent.</summary>
        /// <exception cref="InvalidOperationException">The endpoint names the fields that it keeps by <see cref="RequestFieldsAttribute"/>, so that the others may be gone.</exception>
        public FieldCursor EnumerateFields()
        {
            if (!Endpoint.WholeFieldSection)
            {
                throw new InvalidOperationException("This endpoint keeps only the fields that [RequestFields] names.");
            }

            return new FieldCursor(this);
        }

        /// <summary>Walks the cookies. The endpoint has to keep Cookie.</summary>
        /// <exception cref="InvalidOperationException">The endpoint does not keep Cookie: name it in <see cref="RequestFieldsAttribute"/>.</exception>
        public CookieCursor EnumerateCookies()
        {
            RequireField(CookieCursor.FieldName);
            return new CookieCursor(this);
        }

        /// <summary>Finds the value of the first cookie named <paramref name="name"/>, with case. The endpoint has to keep Cookie.</summary>
        /// <returns>False when there is no such cookie.</returns>
        /// <exception cref="InvalidOperationException">The endpoint does not keep Cookie: name it in <see cref="RequestFieldsAttribute"/>.</exception>
        public bool TryGetCookie(string name, out Utf8Slice value)
        {
            CookieCursor cursor = EnumerateCookies();
            while (cursor.Next())
            {
                if (cursor.Name.Is(name))
                {
                    value = cursor.Value;
                    return true;
                }
            }

            value = default;
            return false;
        }

        /// <summary>Finds the first value named <paramref name="name"/> in the query, decoded. The first call decodes the query in place.</summary>
        /// <returns>False when the query has no such name.</returns>
        public bool TryGetQuery(string name, out Utf8Slice value)
        {
            PairCursor cursor = EnumerateQuery();
            while (cursor.Next())
            {
                if (cursor.Name.Is(name))
                {
                    value = cursor.Value;
                    return true;
                }
            }

            value = default;
            return false;
        }

        /// <summary>Walks the names and values of the query, decoded. The first call decodes the query in place.</summary>
        /// <exception cref="HttpException">400: an escape is malformed, or the decoded octets are not UTF-8.</exception>
        public PairCursor EnumerateQuery()
        {
            int start = Binding.OpenQuery(this, out bool decoded, out int end);
            return new PairCursor(ReceiveBuffer, decoded, start, end);
        }

        /// <summary>The target with a slash added to its path, for a redirection to a folder's own address.</summary>
        public string TargetWithSlash()
        {
            return TargetText.WithSlashToggled(this);
        }

        private Utf8Slice Slice(int range)
        {
            int start = Ranges[range];
            return start == 0 ? default : new Utf8Slice(ReceiveBuffer, start, Ranges[range + 1] - start);
        }

        // Whether an unkept field is still in the buffer depends on its size, so asking for one is a mistake even where it would be found.
        private void RequireField(string name)
        {
            RequireLive();
            if (Endpoint.WholeFieldSection)
            {
                return;
            }

            int index = Rules.Fields.IndexOf(name);
            if (index < 0 || (Endpoint.WantedFields & (1 << index)) == 0)
            {
                throw new InvalidOperationException("This endpoint does not keep the field " + name + "; name it in [RequestFields].");
            }
        }
    }
}
