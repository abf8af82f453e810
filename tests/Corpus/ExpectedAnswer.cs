using System.Collections.Generic;

namespace MicroHttp.Corpus
{
    /// <summary>What an entry says of one answer.</summary>
    internal sealed class ExpectedAnswer
    {
        public ExpectedAnswer(int status, string reason)
        {
            Status = status;
            Reason = reason;
        }

        /// <summary>The status code.</summary>
        public int Status { get; }

        /// <summary>The name of the <see cref="Protocol.RejectionReason"/>; empty for an answer that is no rejection.</summary>
        public string Reason { get; }

        /// <summary>The content; null when the entry does not care.</summary>
        public byte[]? Content { get; set; }

        /// <summary>Field lines that must be there, <c>Name: value</c>.</summary>
        public List<string> Fields { get; } = new List<string>();

        /// <summary>Field names that must not.</summary>
        public List<string> AbsentFields { get; } = new List<string>();

        /// <summary>Whether the answer is cut off because the server gave up in the middle.</summary>
        public bool IsCut { get; set; }
    }
}
