using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using MicroHttp.Docs.Tests.Samples;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MicroHttp.Docs.Tests.Diagnostics
{
    public partial class DiagnosticPageTests
    {
        private const string Index = Repository.DiagnosticPages + "README.md";

        public static IEnumerable<TheoryDataRow<string>> Ids() => GeneratorAssembly.Descriptors().Select(static descriptor => new TheoryDataRow<string>(descriptor.Id));

        [Theory]
        [MemberData(nameof(Ids))]
        public void Descriptor_HasAPage(string id)
        {
            string page = Page(id);
            Assert.True(Repository.Exists(page), $"{page} is missing");
            Assert.StartsWith($"# {id}: ", Repository.Read(page), StringComparison.Ordinal);
        }

        [Fact]
        public void Descriptors_LeadToTheirPages() =>
            Assert.All(GeneratorAssembly.Descriptors(), static descriptor => Assert.EndsWith("/" + Page(descriptor.Id), descriptor.HelpLinkUri, StringComparison.Ordinal));

        [Theory]
        [MemberData(nameof(Ids))]
        public void Page_ShowsHowItIsReported(string id)
        {
            string page = Page(id);
            bool shown = Sample.Of(page).Any(sample => sample.Marker.Reports.Contains(id));
            bool explained = NoExample().IsMatch(Repository.Read(page));

            Assert.True(shown != explained, $"{page} needs a sample marked <!-- reports: {id} -->, or, where none can show it, a line <!-- no sample because ... -->");
        }

        [Theory]
        [MemberData(nameof(Ids))]
        public void Page_ShowsHowItIsAvoided(string id)
        {
            IEnumerable<Sample> samples = Sample.Of(Page(id));

            Assert.True(!samples.Any(sample => sample.Marker.Reports.Count > 0) || samples.Any(static sample => sample.Marker.Reports.Count == 0), $"{Page(id)} needs a sample that is right");
        }

        [Fact]
        public void Pages_AreAboutSomethingThatIsReported() =>
            Assert.Empty(Repository.Documents()
                .Where(static document => document.StartsWith(Repository.DiagnosticPages, StringComparison.Ordinal) && document != Index)
                .Except(GeneratorAssembly.Descriptors().Select(static descriptor => Page(descriptor.Id))));

        [Fact]
        public void Index_ListsAllDescriptors()
        {
            IEnumerable<string> expected = GeneratorAssembly.Descriptors().Select(Row);
            IEnumerable<string> listed = Repository.Read(Index).Split('\n').Where(static line => line.StartsWith("| [MH", StringComparison.Ordinal));

            Assert.True(expected.SequenceEqual(listed), $"{Index} should have these rows, in its tables, in this order:\n" + string.Join('\n', expected));
        }

        [Fact]
        public void Message_EndsWithoutAFullStop() =>
            Assert.DoesNotContain(GeneratorAssembly.Descriptors(), static descriptor => descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture).EndsWith('.'));

        private static string Page(string id) => Repository.DiagnosticPages + id + ".md";

        private static string Row(DiagnosticDescriptor descriptor)
        {
            string severity = descriptor.DefaultSeverity.ToString().ToLowerInvariant();
            return $"| [{descriptor.Id}]({descriptor.Id}.md) | {severity} | {descriptor.Title.ToString(CultureInfo.InvariantCulture)} |";
        }

        [GeneratedRegex("^<!-- no sample because .+ -->$", RegexOptions.Multiline)]
        private static partial Regex NoExample();
    }
}
