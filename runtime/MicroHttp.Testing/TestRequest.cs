using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace MicroHttp.Testing
{
    /// <summary>A request as a test describes it. What it does not say, <see cref="TestClient"/> adds: Host, cookies, Content-Length.</summary>
    public sealed class TestRequest
    {
        /// <summary>Describes a request without content.</summary>
        /// <param name="method">Any token.</param>
        /// <param name="target">Path and query. Characters beyond ASCII are sent as escaped UTF-8, all others as they are.</param>
        /// <exception cref="ArgumentException">Method or target hold white space or control characters: such octets are sent through <see cref="TestConnection.Send(byte[])"/>.</exception>
        public TestRequest(string method, string target)
        {
            Method = RequireWord(method);
            Target = RequireWord(target);
        }

        /// <summary>The request method.</summary>
        public string Method { get; }

        /// <summary>The request-target.</summary>
        public string Target { get; }

        /// <summary>The fields that are sent, in UTF-8, besides those that a client adds. One that is set here is not added.</summary>
        public TestFields Fields { get; } = new TestFields();

        /// <summary>The content. Default null: none.</summary>
        public byte[]? Content { get; set; }

        /// <summary>Octets of a chunk of the content. Default 0: it is sent with Content-Length.</summary>
        public int ChunkSize { get; set; }

        /// <summary>Adds a field line.</summary>
        public TestRequest With(string name, string value)
        {
            Fields.Add(name, value);
            return this;
        }

        /// <summary>Sets the content to octets.</summary>
        public TestRequest WithContent(byte[] content, string mediaType = "application/octet-stream")
        {
            Content = content;
            Fields["Content-Type"] = mediaType;
            return this;
        }

        /// <summary>Sets the content to text in UTF-8.</summary>
        public TestRequest WithText(string text, string mediaType = "text/plain; charset=utf-8")
        {
            return WithContent(Encoding.UTF8.GetBytes(text), mediaType);
        }

        /// <summary>Sets the content to JSON.</summary>
        public TestRequest WithJson(string json)
        {
            return WithText(json, "application/json");
        }

        /// <summary>Sets the content to a form: <c>application/x-www-form-urlencoded</c>.</summary>
        public TestRequest WithForm(params (string Name, string Value)[] fields)
        {
            var text = new StringBuilder();
            foreach ((string name, string value) in fields)
            {
                text.Append(text.Length == 0 ? "" : "&").Append(FormEscape(name)).Append('=').Append(FormEscape(value));
            }

            return WithText(text.ToString(), "application/x-www-form-urlencoded");
        }

        /// <summary>The octets of the request: head and content.</summary>
        public byte[] ToOctets()
        {
            byte[] head = Head();
            byte[] content = FramedContent();
            byte[] octets = new byte[head.Length + content.Length];
            head.CopyTo(octets, 0);
            content.CopyTo(octets, head.Length);
            return octets;
        }

        internal byte[] Head()
        {
            var text = new StringBuilder();
            text.Append(Method).Append(' ').Append(Escape(Target)).Append(" HTTP/1.1\r\n");
            foreach (KeyValuePair<string, string> line in Fields)
            {
                text.Append(line.Key).Append(": ").Append(line.Value).Append("\r\n");
            }

            if (Content != null && !Fields.Contains("Content-Length") && !Fields.Contains("Transfer-Encoding"))
            {
                text.Append(ChunkSize > 0 ? "Transfer-Encoding: chunked" : "Content-Length: " + Content.Length.ToString(CultureInfo.InvariantCulture)).Append("\r\n");
            }

            return Encoding.UTF8.GetBytes(text.Append("\r\n").ToString());
        }

        internal byte[] FramedContent()
        {
            byte[] content = Content ?? Array.Empty<byte>();
            if (ChunkSize <= 0 || Content == null)
            {
                return content;
            }

            var framed = new MemoryStream();
            for (int at = 0; at < content.Length; at += ChunkSize)
            {
                int size = Math.Min(ChunkSize, content.Length - at);
                framed.Write(Encoding.ASCII.GetBytes(size.ToString("x", CultureInfo.InvariantCulture) + "\r\n"));
                framed.Write(content, at, size);
                framed.Write(Encoding.ASCII.GetBytes("\r\n"));
            }

            framed.Write(Encoding.ASCII.GetBytes("0\r\n\r\n"));
            return framed.ToArray();
        }

        /// <summary>A copy with the fields that are added to it.</summary>
        internal TestRequest Copy()
        {
            var copy = new TestRequest(Method, Target) { Content = Content, ChunkSize = ChunkSize };
            foreach (KeyValuePair<string, string> line in Fields)
            {
                copy.Fields.Add(line.Key, line.Value);
            }

            return copy;
        }

        private static string RequireWord(string text)
        {
            bool isWord = text.Length > 0;
            foreach (char character in text)
            {
                isWord &= character > ' ' && character != '\x7f';
            }

            return isWord ? text : throw new ArgumentException("'" + text + "' holds white space; escape it, or use TestConnection.Send to send arbitrary octets.");
        }

        private static string Escape(string target)
        {
            var text = new StringBuilder(target.Length);
            foreach (byte octet in Encoding.UTF8.GetBytes(target))
            {
                if (octet < 0x80)
                {
                    text.Append((char)octet);
                }
                else
                {
                    text.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
                }
            }

            return text.ToString();
        }

        private static string FormEscape(string text)
        {
            return Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
        }
    }
}
