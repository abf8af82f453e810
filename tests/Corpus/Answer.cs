using System;
using System.Collections.Generic;

namespace MicroHttp.Corpus
{
    /// <summary>A response as a strict client reads it.</summary>
    internal sealed class Answer
    {
        public int Status { get; set; }

        /// <summary>The field lines, <c>Name: value</c>, in their order.</summary>
        public List<string> Fields { get; } = new List<string>();

        /// <summary>The content without its transfer coding.</summary>
        public List<byte> Content { get; } = new List<byte>();

        /// <summary>The lines of the trailer section.</summary>
        public List<string> Trailers { get; } = new List<string>();

        /// <summary>Whether the octets end in the middle of it.</summary>
        public bool IsCut { get; set; }

        public bool IsInterim => Status < 200;

        /// <summary>The value of a field, or null.</summary>
        public string? Field(string name)
        {
            foreach (string line in Fields)
            {
                if (line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                {
                    return line.Substring(name.Length + 2);
                }
            }

            return null;
        }
    }
}
