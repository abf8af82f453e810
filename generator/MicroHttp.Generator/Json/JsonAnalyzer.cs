using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using MicroHttp.Generator.Json.Parse;
using MicroHttp.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MicroHttp.Generator.Json
{
    /// <summary>Reports what is wrong with [JsonModel] types. The generator, which shares the parser, leaves out what is.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    public sealed class JsonAnalyzer : DiagnosticAnalyzer
    {
        private static readonly ImmutableArray<DiagnosticDescriptor> Descriptors = ImmutableArray.Create(
            JsonDescriptors.UnsupportedType,
            JsonDescriptors.MissingModel,
            JsonDescriptors.RepeatedName,
            JsonDescriptors.NullableOnDevice,
            JsonDescriptors.NeverRead,
            JsonDescriptors.RequiredNeverRead,
            JsonDescriptors.Constructor,
            JsonDescriptors.ModelShape,
            JsonDescriptors.Decimals,
            JsonDescriptors.PeerAttribute,
            JsonDescriptors.UnusableName,
            JsonDescriptors.UnreadableType);

        /// <inheritdoc />
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors;

        /// <inheritdoc />
        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
        }

        private static void Analyze(SymbolAnalysisContext context)
        {
            var type = (INamedTypeSymbol)context.Symbol;
            if (type.Attribute(JsonKnownNames.Model) == null)
            {
                return;
            }

            var problems = new List<JsonProblem>();
            JsonParser.ParseModel(type, context.Compilation, problems, context.CancellationToken);
            foreach (JsonProblem problem in problems.Where(problem => IsOf(type, problem.Symbol)))
            {
                context.ReportDiagnostic(Diagnostic.Create(problem.Descriptor, Place(problem.Symbol, type, context.Compilation), problem.Arguments));
            }
        }

        /// <summary>Whether the problem is not one of another model, which reports it.</summary>
        private static bool IsOf(INamedTypeSymbol type, ISymbol symbol)
        {
            INamedTypeSymbol? declaring = symbol as INamedTypeSymbol ?? symbol.ContainingType;
            return SymbolEqualityComparer.Default.Equals(declaring, type) || declaring.OriginalDefinition.Attribute(JsonKnownNames.Model) == null;
        }

        /// <summary>The name of the symbol; that of the model where the symbol, inherited from another assembly, has no source here.</summary>
        private static Location Place(ISymbol symbol, INamedTypeSymbol type, Compilation compilation)
        {
            Location? place = symbol.Locations.FirstOrDefault(location => location.IsInSource && compilation.ContainsSyntaxTree(location.SourceTree!));
            return place ?? type.Locations[0];
        }
    }
}
