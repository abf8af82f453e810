using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace MicroHttp.Docs.Tests.Samples
{
    /// <summary>
    /// What the comment above a sample asks for, items separated by semicolons:
    /// <c>compile: members|application|handler|statements</c> (default: a whole file), <c>compile: none because ...</c>,
    /// <c>continues</c> (together with the samples before it on the page), <c>reports: MH1004</c> (several separated by commas).
    /// Anything else is an error, so that no typing mistake switches a check off.
    /// </summary>
    internal sealed partial class SampleMarker
    {
        private const string NoneBecause = "none because ";

        public SampleForm Form { get; private set; } = SampleForm.File;

        public bool Continues { get; private set; }

        public IReadOnlyList<string> Reports { get; private set; } = [];

        public static SampleMarker Parse(string? comment)
        {
            var marker = new SampleMarker();
            if (comment is null)
            {
                return marker;
            }

            if (comment.StartsWith("compile: " + NoneBecause, StringComparison.Ordinal))
            {
                marker.Form = SampleForm.None;
                return marker;
            }

            foreach (string item in comment.Split(';', StringSplitOptions.TrimEntries))
            {
                marker.Apply(item);
            }

            return marker;
        }

        private void Apply(string item)
        {
            string[] parts = item.Split(':', 2, StringSplitOptions.TrimEntries);
            switch (parts)
            {
                case ["continues"]:
                    Continues = true;
                    break;
                case ["compile", "members"]:
                    Form = SampleForm.Members;
                    break;
                case ["compile", "application"]:
                    Form = SampleForm.Application;
                    break;
                case ["compile", "handler"]:
                    Form = SampleForm.Handler;
                    break;
                case ["compile", "statements"]:
                    Form = SampleForm.Statements;
                    break;
                case ["reports", var ids]:
                    Reports = [.. ids.Split(',', StringSplitOptions.TrimEntries).Select(Id)];
                    break;
                default:
                    throw new FormatException($"'{item}' is no marker of a sample.");
            }
        }

        private static string Id(string text) => IdPattern().IsMatch(text) ? text : throw new FormatException($"'{text}' is no id.");

        [GeneratedRegex("^MH[0-9]{4}$")]
        private static partial Regex IdPattern();
    }
}
