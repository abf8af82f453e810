using System;

namespace MicroHttp.Generator.Emission
{
    /// <summary>A literal among others, and what is written for it.</summary>
    internal sealed class LiteralCase
    {
        public LiteralCase(string text, string? comment, Action body)
        {
            Text = text;
            Comment = comment;
            Body = body;
        }

        public string Text { get; }

        /// <summary>What stands beside the comparison; null for the text itself.</summary>
        public string? Comment { get; }

        public Action Body { get; }
    }
}
