using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace MicroHttp.Testing
{
    /// <summary>A response, read strictly: what a server may not send is a <see cref="TestFailureException"/> before a test sees it.</summary>
    public sealed partial class TestResponse
    {
        private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, true);

        internal TestResponse(string version, int status, string reason)
        {
            Version = version;
            Status = (StatusCode)status;
            Reason = reason;
        }

        /// <summary>The version in the status line: <c>HTTP/1.1</c>.</summary>
        public string Version { get; }

        /// <summary>The status code.</summary>
        public StatusCode Status { get; }

        /// <summary>The reason phrase.</summary>
        public string Reason { get; }

        /// <summary>The field section.</summary>
        public TestFields Fields { get; } = new TestFields();

        /// <summary>The content, with chunked coding taken off.</summary>
        public byte[] Content { get; internal set; } = Array.Empty<byte>();

        /// <summary>The lines after the last chunk.</summary>
        public TestFields Trailers { get; } = new TestFields();

        /// <summary>Whether the content came in chunks.</summary>
        public bool IsChunked { get; internal set; }

        /// <summary>Whether the server ends the connection after this response.</summary>
        public bool ClosesConnection { get; internal set; }

        /// <summary>The status codes from 100 to 199 that came before, such as 100 Continue.</summary>
        public IReadOnlyList<int> Interim { get; internal set; } = Array.Empty<int>();

        /// <summary>What the handler threw, where it did not throw <see cref="HttpException"/>; the client is told 500 only.</summary>
        public Exception? Failure { get; internal set; }

        /// <summary>The media type of the content with its parameters, or null.</summary>
        public string? ContentType => Field("Content-Type");

        /// <summary>The content as text in UTF-8.</summary>
        /// <exception cref="TestFailureException">It is not UTF-8.</exception>
        public string Text
        {
            get
            {
                try
                {
                    return StrictUtf8.GetString(Content);
                }
                catch (ArgumentException)
                {
                    throw Failed("The content is not UTF-8");
                }
            }
        }

        /// <summary>The first value of the field <paramref name="name"/>, in any case; null when there is none.</summary>
        public string? Field(string name)
        {
            return Fields[name];
        }

        /// <summary>Goes on if the response has this status.</summary>
        /// <returns>The response itself.</returns>
        /// <exception cref="TestFailureException">It has another one. The message shows the response, and what the handler threw.</exception>
        public TestResponse Expect(StatusCode status)
        {
            return Status == status ? this : throw Failed("Expected status " + ((int)status).ToString(CultureInfo.InvariantCulture));
        }

        /// <summary>The response as it would be written in a document.</summary>
        public override string ToString()
        {
            var text = new StringBuilder();
            text.Append(Version).Append(' ').Append((int)Status).Append(' ').Append(Reason).Append('\n');
            foreach (KeyValuePair<string, string> line in Fields)
            {
                text.Append(line.Key).Append(": ").Append(line.Value).Append('\n');
            }

            return text.Append('\n').Append(Encoding.UTF8.GetString(Content)).ToString();
        }

        internal TestFailureException Failed(string expectation)
        {
            string threw = Failure == null ? "" : "\n\nThe handler threw " + Failure;
            return new TestFailureException(expectation + "; the response was\n\n" + ToString() + threw, Failure);
        }
    }
}
