using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace MicroHttp.Generator.Tests.Support
{
    /// <summary>Runs the analyzer over source in which <c>{|MH1001:...|}</c> marks what is expected, and where.</summary>
    internal static partial class Diagnosis
    {
        /// <summary>Asserts that exactly the marked places are reported.</summary>
        /// <returns>The messages, in the order of their places.</returns>
        public static async Task<string[]> Check(string marked, params MetadataReference[] references)
        {
            string source = Strip(Generation.Usings + marked, out List<string> expected);
            Compilation compilation = Generation.Compile(source.Substring(Generation.Usings.Length)).AddReferences(references);
            Diagnostic[] reported = (await Report(compilation)).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal).ToArray();

            Assert.Equal(expected.Order(StringComparer.Ordinal), reported.Select(Describe).Order(StringComparer.Ordinal));
            return reported.Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        }

        /// <summary>As <see cref="Check"/>, for members of an application.</summary>
        public static Task<string[]> CheckMembers(string marked) => Check("[HttpApplication] public partial class App {\n" + marked + "\n}");

        /// <summary>What the analyzer reports.</summary>
        public static async Task<ImmutableArray<Diagnostic>> Report(Compilation compilation)
        {
            Generation.Run((CSharpCompilation)compilation, out Compilation output);
            CompilationWithAnalyzers analysis = output.WithAnalyzers([new HttpApplicationAnalyzer(), new JsonAnalyzer()]);
            ImmutableArray<Diagnostic> reported = await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain(reported, static diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal));
            return reported;
        }

        private static string Describe(Diagnostic diagnostic)
        {
            TextSpan span = diagnostic.Location.SourceSpan;
            return $"{span.Start}+{span.Length} {diagnostic.Id} {diagnostic.Location.SourceTree?.ToString().Substring(span.Start, span.Length)}";
        }

        private static string Strip(string marked, out List<string> expected)
        {
            expected = [];
            for (Match match = Mark().Match(marked); match.Success; match = Mark().Match(marked))
            {
                string text = match.Groups[2].Value;
                marked = marked.Remove(match.Index, match.Length).Insert(match.Index, text);
                expected.AddRange(match.Groups[1].Value.Split(',').Select(id => $"{match.Index}+{text.Length} {id} {text}"));
            }

            return marked;
        }

        // From the left, so that the places in front are settled already.
        [GeneratedRegex(@"\{\|(MH\d{4}(?:,MH\d{4})*):((?:(?!\{\|).)*?)\|\}", RegexOptions.Singleline)]
        private static partial Regex Mark();
    }
}
