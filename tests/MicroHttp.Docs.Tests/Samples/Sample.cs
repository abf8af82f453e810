using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using MicroHttp.Docs.Tests.Markdown;

namespace MicroHttp.Docs.Tests.Samples
{
    /// <summary>A sample of a document, with all that it is compiled together with.</summary>
    internal sealed partial class Sample
    {
        private const string Language = "csharp";
        private const string TemplateLanguage = "html";
        private const string TemplateMarker = "template: ";

        // What a page about the dialect shows is written for a device.
        private const string DevicePages = Repository.DiagnosticPages + "MH9";

        private Sample(string document, Fence fence, SampleMarker marker, IReadOnlyList<string> sources, IReadOnlyDictionary<string, string> templates)
        {
            Document = document;
            Line = fence.Line;
            Marker = marker;
            Sources = sources;
            Templates = templates;
        }

        public string Document { get; }

        public int Line { get; }

        public SampleMarker Marker { get; }

        /// <summary>The files of the compilation, the sample's own last.</summary>
        public IReadOnlyList<string> Sources { get; }

        /// <summary>The HTML files that the page has shown so far, by name.</summary>
        public IReadOnlyDictionary<string, string> Templates { get; }

        public bool ForDevice => Document.StartsWith(DevicePages, StringComparison.Ordinal);

        public static IEnumerable<Sample> All() => Repository.Documents().SelectMany(Of);

        public static IEnumerable<Sample> Of(string document) => Of(document, Repository.Read(document));

        public static IReadOnlyList<Sample> Of(string document, string text)
        {
            var samples = new List<Sample>();
            var sources = new List<string>();
            var templates = new Dictionary<string, string>();
            foreach (Fence fence in FenceReader.Read(text).Where(static fence => fence.Language is Language or TemplateLanguage))
            {
                if (fence.Language == TemplateLanguage)
                {
                    if (fence.Marker?.StartsWith(TemplateMarker, StringComparison.Ordinal) == true)
                    {
                        templates[fence.Marker[TemplateMarker.Length..]] = fence.Code;
                    }

                    continue;
                }

                SampleMarker marker = SampleMarker.Parse(fence.Marker);
                if (!marker.Continues)
                {
                    sources.Clear();
                }

                if (marker.Form != SampleForm.None)
                {
                    sources.Add(Complete(marker.Form, fence.Code, samples.Count));
                }

                samples.Add(new Sample(document, fence, marker, sources.ToArray(), new Dictionary<string, string>(templates)));
            }

            return samples;
        }

        // The number keeps the wrapping of samples apart that are compiled together.
        private static string Complete(SampleForm form, string code, int number)
        {
            if (form is SampleForm.File or SampleForm.None)
            {
                return code;
            }

            (string before, string after) = form switch
            {
                SampleForm.Application => ($"[HttpApplication] public sealed partial class Sample{number} {{", "}"),
                SampleForm.Handler => (
                    $"[HttpApplication] public sealed partial class SampleOwner{number} {{ private readonly Sample{number} _handler = new Sample{number}(); }}\n" +
                    $"[HttpHandler(\"/sample\")] public sealed class Sample{number} {{",
                    "}"),
                SampleForm.Statements => ($"public static class Sample{number} {{ public static void Run() {{", "} }"),
                _ => ($"public sealed class Sample{number} {{", "}"),
            };

            var usings = new StringBuilder("using System;\nusing MicroHttp;\n");
            string[] lines = code.Split('\n');
            int at = 0;
            for (; at < lines.Length && (lines[at].Length == 0 || UsingDirective().IsMatch(lines[at])); at++)
            {
                usings.Append(lines[at]).Append('\n');
            }

            return usings + before + "\n" + string.Join('\n', lines[at..]) + after + "\n";
        }

        [GeneratedRegex(@"^using (static )?[\w.]+( = [\w.]+)?;$")]
        private static partial Regex UsingDirective();
    }
}
