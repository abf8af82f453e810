using System;
using System.ComponentModel;
using MicroHttp.Protocol;

namespace MicroHttp
{
    /// <summary>
    /// The response to a request. Its head is not sent before the handler ends or the send buffer is full, so that status and fields may be set until then.
    /// It belongs to the connection: it must not be used after the handler, or its task, has ended.
    /// </summary>
    public sealed class HttpResponse : ResponseBuffer
    {
        // The names of the fields that the server writes itself, one behind the other: a device makes an object of each literal that it comes across.
        private static readonly string OwnNames = "date" + "connection" + "content-type" + "content-length" + "transfer-encoding";

        // Made for the first cookie that needs them, and kept.
        private static CookieOptions? _plainCookie;
        private static CookieOptions? _deletedCookie;
        private static CookieOptions? _deletedSecureCookie;

        internal HttpResponse()
        {
        }

        /// <summary>The media type of the content, such as <c>text/html; charset=utf-8</c>. Null sends no Content-Type.</summary>
        /// <exception cref="ArgumentException">It holds a control character, or one outside ASCII.</exception>
        public string? ContentType
        {
            get => ContentTypeValue;
            set
            {
                if (value != null)
                {
                    FieldSyntax.CheckAsciiValue(value);
                }

                ContentTypeValue = value;
            }
        }

        /// <summary>Sets <see cref="ContentType"/> to a constant that generated code has checked, unless the handler has set it.</summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public void DefaultContentType(string mediaType)
        {
            ContentTypeValue ??= mediaType;
        }

        /// <summary>Adds a field line. Content-Type, Content-Length, Transfer-Encoding, Connection and Date are the server's: use the members made for them.</summary>
        /// <exception cref="ArgumentException">The name is no token, or the value holds a control character.</exception>
        /// <exception cref="InvalidOperationException">The head has been sent, or the line does not fit the send buffer.</exception>
        public void AddField(string name, string value)
        {
            RefuseOwnField(name);
            AppendField(name, value);
        }

        /// <summary>Adds a field line whose value lies in a buffer.</summary>
        /// <exception cref="ArgumentException">The name is no token, or the value holds a control character.</exception>
        /// <exception cref="InvalidOperationException">The head has been sent, or the line does not fit the send buffer.</exception>
        public void AddField(string name, Utf8Slice value)
        {
            RefuseOwnField(name);
            AppendField(name, value.IsAbsent ? Octets.Empty : value.Buffer, value.Offset, value.Count);
        }

        /// <summary>Adds a field line whose value is a number.</summary>
        /// <exception cref="ArgumentException">The name is no token.</exception>
        /// <exception cref="InvalidOperationException">The head has been sent, or the line does not fit the send buffer.</exception>
        public void AddField(string name, long value)
        {
            RefuseOwnField(name);
            AppendField(name, value);
        }

        /// <summary>Sets a cookie with the attributes that <see cref="CookieOptions"/> has by itself. Allocates nothing, nor does the next one.</summary>
        /// <exception cref="ArgumentException">The name is no token, or the value holds what RFC 6265 does not allow there.</exception>
        /// <exception cref="InvalidOperationException">The head has been sent, or the line does not fit the send buffer.</exception>
        public void SetCookie(string name, string value)
        {
            SetCookie(name, value, _plainCookie ??= new CookieOptions());
        }

        /// <summary>Sets a cookie (RFC 6265 4.1).</summary>
        /// <exception cref="ArgumentException">The name is no token, the value holds what RFC 6265 does not allow there, or clients would not keep the cookie with these attributes.</exception>
        /// <exception cref="InvalidOperationException">The head has been sent, or the line does not fit the send buffer.</exception>
        public void SetCookie(string name, string value, CookieOptions options)
        {
            CookieSyntax.CheckName(name);
            CookieSyntax.CheckValue(value);
            CookieSyntax.CheckKept(name, options);
            AppendCookie(name, value, options);
        }

        /// <summary>Deletes a cookie that was set for all paths of this host. One of another path or domain is deleted by setting it with these and a <see cref="CookieOptions.MaxAge"/> of 0.</summary>
        /// <exception cref="ArgumentException">The name is no token.</exception>
        /// <exception cref="InvalidOperationException">The head has been sent, or the line does not fit the send buffer.</exception>
        public void DeleteCookie(string name)
        {
            CookieSyntax.CheckName(name);
            CookieOptions options = CookieSyntax.HasPrefix(name)
                ? _deletedSecureCookie ??= new CookieOptions { MaxAge = 0, Secure = true }
                : _deletedCookie ??= new CookieOptions { MaxAge = 0 };
            AppendCookie(name, string.Empty, options);
        }

        /// <summary>Declares the length of the content in octets. Without it a response that outgrows the send buffer is sent in chunks.</summary>
        /// <exception cref="InvalidOperationException">The head has been sent.</exception>
        public void SetContentLength(long octets)
        {
            if (octets < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(octets));
            }

            DeclareLength(octets);
        }

        /// <summary>Adds a line to the trailer section of chunked content (RFC 9112 7.1.2); content can no longer be written then. Clients of HTTP/1.0 do not get it.</summary>
        public void AddTrailer(string name, string value)
        {
            RefuseOwnField(name);
            AppendTrailer(name, value);
        }

        /// <summary>Ends the connection after this response.</summary>
        public void CloseConnection()
        {
            ClosesConnection = true;
        }

        /// <summary>Writes <paramref name="text"/> as UTF-8. Allocates nothing.</summary>
        public void Write(string text)
        {
            AppendContent(text);
        }

        /// <summary>Writes octets.</summary>
        public void Write(byte[] octets)
        {
            AppendContent(octets, 0, octets.Length);
        }

        /// <summary>Writes <paramref name="count"/> octets of <paramref name="buffer"/> from <paramref name="offset"/>.</summary>
        public void Write(byte[] buffer, int offset, int count)
        {
            AppendContent(buffer, offset, count);
        }

        /// <summary>Writes the octets of <paramref name="slice"/>; nothing when it is absent.</summary>
        public void Write(Utf8Slice slice)
        {
            if (slice.Count != 0)
            {
                AppendContent(slice.Buffer, slice.Offset, slice.Count);
            }
        }

        /// <summary>Writes a number in decimal. Allocates nothing.</summary>
        public void Write(long value)
        {
            int offset = Reserve(20);
            Advance(Octets.WriteInt64(value, Buffer, offset) - offset);
        }

        /// <summary>
        /// Hands what was written so far to the connection, in chunks unless the length was declared. With slots it is sent now, with event loops when the handler
        /// has returned; content that is to go out over a longer time comes from a <see cref="ContentSource"/>.
        /// </summary>
        public void FlushContent()
        {
            RoomMaker?.Push(this);
        }

        /// <summary>Answers with problem details (RFC 9457). What was written before is forgotten, unless the head has been sent.</summary>
        /// <exception cref="InvalidOperationException">The head has been sent.</exception>
        public void WriteProblem(StatusCode status, string? detail)
        {
            if (HasStarted)
            {
                throw new InvalidOperationException("The head of the response has been sent.");
            }

            Restart();
            Status = status;
            ProblemDetails.Write(this, status, detail);
        }

        /// <summary>
        /// Answers with a redirection to <paramref name="location"/>, a URI or a path on this server: 301, 302, 303, 307 or 308 (RFC 9110 15.4).
        /// What a URI cannot hold, such as letters outside ASCII, is escaped; escapes stay as they are.
        /// </summary>
        /// <exception cref="ArgumentException">The status is another one, or the location is empty or holds a control character.</exception>
        /// <exception cref="InvalidOperationException">The head has been sent, or the line does not fit the send buffer.</exception>
        public void Redirect(StatusCode status, string location)
        {
            switch (status)
            {
                case StatusCode.MovedPermanently:
                case StatusCode.Found:
                case StatusCode.SeeOther:
                case StatusCode.TemporaryRedirect:
                case StatusCode.PermanentRedirect:
                    break;
                default:
                    throw new ArgumentException("A redirection is 301, 302, 303, 307 or 308.");
            }

            if (location.Length == 0)
            {
                throw new ArgumentException("A redirection needs a location.");
            }

            FieldSyntax.CheckValue(location);
            Status = status;
            AppendField(ServerText.Location, TargetText.Escape(location));
        }

        private static void RefuseOwnField(string name)
        {
            switch (name.Length)
            {
                case 4 when Same(name, 0):
                case 10 when Same(name, 4):
                case 12 when Same(name, 14):
                case 14 when Same(name, 26):
                case 17 when Same(name, 40):
                    throw new ArgumentException("The server writes " + name + " itself; HttpResponse has a member for it.");
                default:
                    break;
            }
        }

        private static bool Same(string name, int own)
        {
            for (int i = 0; i < name.Length; i++)
            {
                if ((name[i] | 0x20) != OwnNames[own + i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
