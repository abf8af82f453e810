using System.Collections.Generic;
using System.Linq;
using System.Text;
using MicroHttp.Generator.Emission;
using MicroHttp.Generator.Json.Emit;
using MicroHttp.Generator.Json.Model;
using MicroHttp.Generator.Json.Parse;
using MicroHttp.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Generator.Json
{
    /// <summary>The steps that give each type its codec: those of [JsonModel] types and those that handlers ask for.</summary>
    internal static class JsonPipeline
    {
        /// <summary>Adds the steps.</summary>
        /// <param name="context">The generator's.</param>
        /// <param name="asked">The codecs that handlers need, some of them more than once.</param>
        /// <returns>The generated files.</returns>
        public static IncrementalValuesProvider<GeneratedFile> Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<JsonCodec> asked)
        {
            IncrementalValuesProvider<JsonCodec> declared = context.SyntaxProvider
                .ForAttributeWithMetadataName(
                    JsonKnownNames.Model,
                    static (node, _) => node is TypeDeclarationSyntax,
                    static (source, cancellation) => new Collected<JsonCodec>(JsonParser.ParseModel((INamedTypeSymbol)source.TargetSymbol, source.SemanticModel.Compilation, null, cancellation)))
                .WithTrackingName(TrackingNames.JsonModel)
                .SelectMany(static (codecs, _) => codecs.Items);
            IncrementalValuesProvider<JsonCodec> distinct = declared.CollectAll()
                .Combine(asked.CollectAll())
                .SelectMany(static (pair, _) => Distinct(pair.Left.Items, pair.Right.Items))
                .WithTrackingName(TrackingNames.JsonCodec);
            IncrementalValuesProvider<JsonFile> emitted = distinct
                .Select(static (codec, _) => JsonCodecEmitter.Emit(codec))
                .WithTrackingName(TrackingNames.JsonFile);
            IncrementalValuesProvider<GeneratedFile> files = emitted.Select(static (file, _) => file.File);
            IncrementalValueProvider<Collected<JsonConstants>> pieces = emitted
                .Select(static (file, _) => file.Constants)
                .Where(static constants => constants.Text.Length != 0)
                .CollectAll()
                .WithTrackingName(TrackingNames.JsonPieces);
            context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.Name, SourceText.From(file.Text, Encoding.UTF8)));
            context.RegisterSourceOutput(pieces, static (output, all) =>
            {
                if (all.Items.Count != 0)
                {
                    GeneratedFile file = JsonPiecesEmitter.Emit(all.Items);
                    output.AddSource(file.Name, SourceText.From(file.Text, Encoding.UTF8));
                }
            });
            return files;
        }

        private static IEnumerable<JsonCodec> Distinct(EquatableArray<JsonCodec> declared, EquatableArray<JsonCodec> asked)
        {
            var names = new HashSet<string>();
            foreach (JsonCodec codec in declared.Concat(asked))
            {
                if (names.Add(codec.Name))
                {
                    yield return codec;
                }
            }
        }
    }
}
