using System;
using System.Collections.Generic;
using MicroHttp.Generator.Emission;
using MicroHttp.Generator.Html.Emit;
using MicroHttp.Generator.Json.Emit;
using MicroHttp.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Generator.Floats
{
    /// <summary>The steps that add the source for floating-point numbers where generated code needs it and the runtime comes without it.</summary>
    internal static class FloatPipeline
    {
        /// <summary>Adds the steps.</summary>
        /// <param name="context">The generator's.</param>
        /// <param name="runtime">What runtime there is.</param>
        /// <param name="applications">The files that are generated for applications.</param>
        /// <param name="models">The files that are generated for models.</param>
        /// <param name="templates">The files that are generated for templates.</param>
        public static void Register(
            IncrementalGeneratorInitializationContext context,
            IncrementalValueProvider<RuntimeModel> runtime,
            IncrementalValuesProvider<GeneratedFile> applications,
            IncrementalValuesProvider<GeneratedFile> models,
            IncrementalValuesProvider<GeneratedFile> templates)
        {
            IncrementalValueProvider<FloatNeeds> needs = Either(Either(Needs(applications), Needs(models)), Needs(templates))
                .Combine(runtime)
                .Select(static (pair, _) => pair.Right.HasFloats ? new FloatNeeds(FloatUse.None) : pair.Left)
                .WithTrackingName(TrackingNames.Floats);
            context.RegisterSourceOutput(needs, static (output, needs) =>
            {
                foreach (KeyValuePair<string, SourceText> file in FloatSource.Files(needs.Use))
                {
                    output.AddSource(file.Key, file.Value);
                }
            });
        }

        private static IncrementalValueProvider<FloatNeeds> Either(IncrementalValueProvider<FloatNeeds> first, IncrementalValueProvider<FloatNeeds> second)
        {
            return first.Combine(second).Select(static (pair, _) => pair.Left.With(pair.Right));
        }

        private static IncrementalValueProvider<FloatNeeds> Needs(IncrementalValuesProvider<GeneratedFile> files)
        {
            return files.Select(static (file, _) => new FloatNeeds(UseOf(file.Text))).CollectAll().Select(static (needs, _) =>
            {
                var all = new FloatNeeds(FloatUse.None);
                foreach (FloatNeeds one in needs.Items)
                {
                    all = all.With(one);
                }

                return all;
            });
        }

        private static FloatUse UseOf(string text)
        {
            return (text.IndexOf(GeneratedNames.FloatText + ".", StringComparison.Ordinal) >= 0 ? FloatUse.Text : FloatUse.None)
                | (text.IndexOf(JsonNames.Float + ".", StringComparison.Ordinal) >= 0 ? FloatUse.Json : FloatUse.None)
                | (text.IndexOf(HtmlNames.Float + ".", StringComparison.Ordinal) >= 0 ? FloatUse.Html : FloatUse.None);
        }
    }
}
