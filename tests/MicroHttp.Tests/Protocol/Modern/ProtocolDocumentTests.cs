using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using MicroHttp.Corpus;
using MicroHttp.Protocol;
using Xunit;

namespace MicroHttp.Tests.Protocol
{
    /// <summary>docs/protocol.md is true.</summary>
    public partial class ProtocolDocumentTests
    {
        // The sections of RFC 9112 that ask something of a server's messages and connections. 9.7 and 9.8 are about TLS, the others about clients, proxies and registries.
        private static readonly string[] Sections =
        [
            "2.1", "2.2", "2.3", "3", "3.1", "3.2", "3.2.1", "3.2.2", "3.2.3", "3.2.4", "3.3", "4", "5", "5.1", "5.2", "6", "6.1", "6.2", "6.3",
            "7", "7.1", "7.1.1", "7.1.2", "8", "9.3", "9.3.2", "9.5", "9.6", "11.1", "11.2",
        ];

        private static readonly Dictionary<string, CorpusEntry> Entries = CorpusFile.LoadAll().ToDictionary(static entry => entry.Id);

        [Fact]
        public void Requirements_NameEntriesThatAreAboutTheirSection()
        {
            List<string> wrong = [];
            foreach (string[] row in Table("| Section | Requirement | Shown by |"))
            {
                foreach (string id in Code().Matches(row[2]).Select(static match => match.Groups[1].Value))
                {
                    if (!Entries.TryGetValue(id, out CorpusEntry? entry) || !entry.Sections.Contains("9112 " + row[0]))
                    {
                        wrong.Add(row[0] + ": " + id);
                    }
                }
            }

            Assert.Empty(wrong);
        }

        [Fact]
        public void Requirements_CoverEverySectionThatSpeaksToAServer()
        {
            IEnumerable<string> shown = Table("| Section | Requirement | Shown by |").Where(static row => Code().IsMatch(row[2])).Select(static row => row[0]).Distinct();
            Assert.Equal(Sections, shown);
            IEnumerable<string> entered = Entries.Values.SelectMany(static entry => entry.Sections).Where(static section => section.StartsWith("9112 ", StringComparison.Ordinal)).Select(static section => section[5..]).Distinct();
            Assert.Empty(entered.Except(Sections));
        }

        [Fact]
        public void Rejections_AreThoseOfTheCode()
        {
            IEnumerable<string> expected = Enum.GetValues<RejectionReason>().Where(static reason => reason != RejectionReason.None)
                .Select(static reason => $"`{reason}` | {(int)Rejection.StatusOf(reason)} | {Rejection.DetailOf(reason)}");
            Assert.Equal(expected, Table("| Reason | Status | Detail |").Select(static row => string.Join(" | ", row)));
        }

        [Fact]
        public void Rejections_HaveAnEntryEach()
        {
            IEnumerable<string> shown = Entries.Values.SelectMany(static entry => entry.Answers).Select(static answer => answer.Reason);

            // A server that is full is shown by HttpServerTests, one whose sessions are by SessionPumpTests.
            Assert.Empty(Enum.GetNames<RejectionReason>().Except(shown).Except(["None", "ServerFull", "SessionsFull"]));
        }

        [Fact]
        public void TimeOuts_AreLimits()
        {
            string[] limits = [.. typeof(ServerLimits).GetProperties().Select(static property => property.Name).Where(static name => name.EndsWith("Timeout", StringComparison.Ordinal))];
            IEnumerable<string> documented = Table("| Limit | Begins | Ends | Then |").Select(static row => row[0].Trim('`'));
            Assert.Empty(limits.Except(documented));
            Assert.All(documented, static name => Assert.NotNull(typeof(ServerLimits).GetProperty(name)));
        }

        private static List<string[]> Table(string head)
        {
            string[] lines = File.ReadAllLines(Path.Combine(Root(), "docs", "protocol.md"));
            int start = Array.IndexOf(lines, head);
            Assert.True(start >= 0, head);
            return [.. lines.Skip(start + 2).TakeWhile(static line => line.StartsWith('|')).Select(static line => line.Trim('|', ' ').Split(" | "))];
        }

        private static string Root()
        {
            string? folder = AppContext.BaseDirectory;
            while (folder != null && !File.Exists(Path.Combine(folder, "MicroHttp.sln")))
            {
                folder = Path.GetDirectoryName(folder);
            }

            return folder ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        [GeneratedRegex("`([^`]+)`")]
        private static partial Regex Code();
    }
}
