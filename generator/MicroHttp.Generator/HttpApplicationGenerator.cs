using System.Collections.Generic;
using System.Linq;
using System.Text;
using MicroHttp.Generator.Assets;
using MicroHttp.Generator.Emission;
using MicroHttp.Generator.Floats;
using MicroHttp.Generator.Html;
using MicroHttp.Generator.Json;
using MicroHttp.Generator.Json.Model;
using MicroHttp.Generator.Model;
using MicroHttp.Generator.Parsing;
using MicroHttp.Generator.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Generator
{
    /// <summary>Implements <c>IHttpApplication</c> on classes that carry [HttpApplication]: parse, plan, emit. What is wrong is reported by the analyzer.</summary>
    [Generator(LanguageNames.CSharp)]
    public sealed class HttpApplicationGenerator : IIncrementalGenerator
    {
        /// <inheritdoc/>
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            IncrementalValueProvider<RuntimeModel> runtime = context.CompilationProvider
                .Select(static (compilation, _) => RuntimeParser.Parse(compilation))
                .WithTrackingName(TrackingNames.Runtime);
            IncrementalValuesProvider<ApplicationModel> applications = context.SyntaxProvider
                .ForAttributeWithMetadataName(
                    KnownNames.HttpApplicationAttribute,
                    static (node, _) => node is TypeDeclarationSyntax,
                    static (source, cancellation) => ApplicationParser.Parse((INamedTypeSymbol)source.TargetSymbol, source.SemanticModel.Compilation, cancellation))
                .WithTrackingName(TrackingNames.Application);
            IncrementalValueProvider<AssetManifest> manifest = context.AdditionalTextsProvider
                .Where(static file => ManifestReader.IsManifest(file.Path))
                .Select(static (file, cancellation) => ManifestReader.Read(file.GetText(cancellation)))
                .CollectAll()
                .Select(static (manifests, _) => manifests.Items.Count == 0 ? AssetManifest.None : manifests.Items[0])
                .WithTrackingName(TrackingNames.Manifest);
            IncrementalValuesProvider<ApplicationPlan> plans = applications
                .Where(static model => model.Declaration.IsPartial)
                .Combine(runtime.Combine(manifest).Select(static (pair, _) => new SurroundingsModel(pair.Left, pair.Right)))
                .Where(static pair => pair.Right.Runtime.IsUsable)
                .Select(static (pair, _) => ApplicationPlanner.Plan(pair.Left, pair.Right))
                .WithTrackingName(TrackingNames.Plan);
            IncrementalValuesProvider<GeneratedFile> files = plans
                .SelectMany(static (plan, _) => Emit(plan))
                .WithTrackingName(TrackingNames.Files);
            IncrementalValuesProvider<GeneratedFile> models = JsonPipeline.Register(context, applications.SelectMany(static (model, _) => model.JsonCodecs()));
            IncrementalValuesProvider<GeneratedFile> templates = HtmlPipeline.Register(context, applications.SelectMany(static (model, _) => model.Templates()), runtime);
            FloatPipeline.Register(context, runtime, files, models, templates);
            context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.Name, SourceText.From(file.Text, Encoding.UTF8)));
        }

        private static IEnumerable<GeneratedFile> Emit(ApplicationPlan plan)
        {
            yield return ApplicationEmitter.Emit(plan);
            yield return RouteEmitter.Emit(plan);
            yield return HandlerEmitter.Emit(plan);
            if (plan.Assets.Count != 0)
            {
                yield return AssetEmitter.Emit(plan);
            }
        }
    }
}
