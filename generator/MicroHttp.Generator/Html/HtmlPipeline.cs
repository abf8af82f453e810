using System.Collections.Generic;
using System.Linq;
using System.Text;
using MicroHttp.Generator.Emission;
using MicroHttp.Generator.Html.Emit;
using MicroHttp.Generator.Html.Model;
using MicroHttp.Generator.Html.Reading;
using MicroHttp.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Generator.Html
{
    /// <summary>The steps that give each template its file, which an edit of another template leaves as it is.</summary>
    internal static class HtmlPipeline
    {
        /// <summary>Adds the steps.</summary>
        /// <param name="context">The generator's.</param>
        /// <param name="asked">The templates that handlers fill, some of them more than once.</param>
        /// <param name="runtime">The runtime to write for.</param>
        /// <returns>The generated files.</returns>
        public static IncrementalValuesProvider<GeneratedFile> Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<HtmlRoot> asked, IncrementalValueProvider<RuntimeModel> runtime)
        {
            IncrementalValuesProvider<HtmlRoot> roots = asked.CollectAll()
                .SelectMany(static (roots, _) => Distinct(roots.Items))
                .WithTrackingName(TrackingNames.HtmlRoot);
            IncrementalValueProvider<Collected<HtmlSource>> sources = context.AdditionalTextsProvider
                .Where(static file => HtmlSource.IsTemplate(file.Path))
                .Select(static (file, cancellation) => new HtmlSource(file.Path, file.GetText(cancellation)?.ToString() ?? ""))
                .WithTrackingName(TrackingNames.HtmlSource)
                .CollectAll();
            IncrementalValuesProvider<HtmlPage> pages = roots
                .Combine(sources)
                .Select(static (pair, _) => HtmlReader.Read(pair.Left, Text(pair.Left, pair.Right.Items)))
                .WithTrackingName(TrackingNames.HtmlPage);
            IncrementalValuesProvider<GeneratedFile> files = pages
                .Combine(runtime)
                .Where(static pair => pair.Right.IsUsable)
                .Select(static (pair, _) => HtmlPageEmitter.Emit(pair.Left, pair.Right))
                .WithTrackingName(TrackingNames.HtmlFile);
            context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.Name, SourceText.From(file.Text, Encoding.UTF8)));
            return files;
        }

        private static string? Text(HtmlRoot root, EquatableArray<HtmlSource> sources)
        {
            string? path = HtmlSource.Find(sources.Select(static source => source.Path), root.File);
            return path == null ? null : sources.First(source => source.Path == path).Text;
        }

        private static IEnumerable<HtmlRoot> Distinct(EquatableArray<HtmlRoot> roots)
        {
            var names = new HashSet<string>();
            return roots.Where(root => names.Add(root.Class));
        }
    }
}
