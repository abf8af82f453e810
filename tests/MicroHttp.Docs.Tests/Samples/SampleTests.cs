using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using MicroHttp.Docs.Tests.Markdown;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MicroHttp.Docs.Tests.Samples
{
    public class SampleTests
    {
        public static IEnumerable<TheoryDataRow<string, int>> Samples() =>
            from sample in Sample.All()
            where sample.Marker.Form != SampleForm.None
            select new TheoryDataRow<string, int>(sample.Document, sample.Line);

        [Theory]
        [MemberData(nameof(Samples))]
        public async Task Sample_ReportsWhatItSaysAndNothingElse(string document, int line)
        {
            Sample sample = Sample.Of(document).Single(candidate => candidate.Line == line);

            IReadOnlyList<Diagnostic> found = await SampleCompiler.Compile(sample, TestContext.Current.CancellationToken);

            Assert.True(
                sample.Marker.Reports.Order().SequenceEqual(found.Select(static diagnostic => diagnostic.Id).Distinct().Order()),
                $"{document}({line}) should report {(sample.Marker.Reports.Count == 0 ? "nothing" : string.Join(", ", sample.Marker.Reports))}\n" +
                string.Join('\n', found) + "\n\n" + sample.Sources[^1]);
        }

        [Fact]
        public void Fences_OfCSharp_SayCsharp()
        {
            IEnumerable<string> others =
                from document in Repository.Documents()
                from fence in FenceReader.Read(Repository.Read(document))
                where fence.Language is "" || fence.Language.Equals("cs", StringComparison.OrdinalIgnoreCase) || fence.Language.Equals("c#", StringComparison.OrdinalIgnoreCase)
                    || (fence.Language.StartsWith("csharp", StringComparison.OrdinalIgnoreCase) && fence.Language != "csharp")
                select $"{document}({fence.Line}): name the language, csharp for C#, text for none";

            Assert.Empty(others);
        }
    }
}
