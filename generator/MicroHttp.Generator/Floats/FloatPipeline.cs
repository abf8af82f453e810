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
            IncrementalValueProvider<FloatUse> use = Uses(applications).Combine(Uses(models)).Combine(Uses(templates)).Combine(runtime)
                .Select(static (pair, _) => pair.Right.HasFloats ? FloatUse.None : pair.Left.Left.Left | pair.Left.Left.Right | pair.Left.Right)
                .WithTrackingName(TrackingNames.Floats);
            context.RegisterSourceOutput(use, static (output, use) =>
            {
                foreach (KeyValuePair<string, SourceText> file in FloatSource.Files(use))
                {
                    output.AddSource(file.Key, file.Value);
                }
            });
        }

        private static IncrementalValueProvider<FloatUse> Uses(IncrementalValuesProvider<GeneratedFile> files)
        {
            return files.Select(static (file, _) => UseOf(file.Text)).Collect().Select(static (uses, _) =>
            {
                FloatUse all = FloatUse.None;
                foreach (FloatUse use in uses)
                {
                    all |= use;
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
