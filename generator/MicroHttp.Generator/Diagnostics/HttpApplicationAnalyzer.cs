using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using MicroHttp.Generator.Assets;
using MicroHttp.Generator.Html.Model;
using MicroHttp.Generator.Html.Reading;
using MicroHttp.Generator.Model;
using MicroHttp.Generator.Parsing;
using MicroHttp.Generator.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MicroHttp.Generator.Diagnostics
{
    /// <summary>Reports what the user got wrong: it parses and plans as the generator does, and finds the places of the problems that come up.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    public sealed class HttpApplicationAnalyzer : DiagnosticAnalyzer
    {
        /// <inheritdoc/>
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

        /// <inheritdoc/>
        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterCompilationStartAction(static start =>
            {
                if (start.Compilation.GetTypeByMetadataName(KnownNames.HttpApplicationAttribute) == null)
                {
                    return;
                }

                var pass = new Pass(start.Compilation, Manifest(start.Options, start.CancellationToken), start.Options.AdditionalFiles);
                start.RegisterSymbolAction(pass.OnType, SymbolKind.NamedType);
                start.RegisterCompilationEndAction(pass.OnEnd);
            });
        }

        private static AssetManifest Manifest(AnalyzerOptions options, CancellationToken cancellation)
        {
            AdditionalText? manifest = options.AdditionalFiles.FirstOrDefault(static file => ManifestReader.IsManifest(file.Path));
            return ManifestReader.Read(manifest?.GetText(cancellation));
        }

        /// <summary>The analysis of one compilation.</summary>
        private sealed class Pass
        {
            private readonly Compilation _compilation;
            private readonly AssetManifest _assets;
            private readonly ImmutableArray<AdditionalText> _files;
            private readonly RuntimeModel _runtime;
            private readonly OwnershipCheck _ownership = new OwnershipCheck();

            // A handler that several applications own, or that inherits a method, comes up more than once.
            private readonly ConcurrentDictionary<Problem, bool> _reported = new ConcurrentDictionary<Problem, bool>();

            public Pass(Compilation compilation, AssetManifest assets, ImmutableArray<AdditionalText> files)
            {
                _compilation = compilation;
                _assets = assets;
                _files = files;
                _runtime = RuntimeParser.Parse(compilation);
            }

            public void OnType(SymbolAnalysisContext context)
            {
                var type = (INamedTypeSymbol)context.Symbol;
                Location place = type.Locations.FirstOrDefault() ?? Location.None;
                bool isHandler = type.Attribute(KnownNames.HttpHandlerAttribute) != null;
                if (type.Attribute(KnownNames.HttpApplicationAttribute) != null)
                {
                    OnApplication(context, type, place);
                }
                else if (isHandler)
                {
                    ClassModel model = ClassParser.Parse(type, (ISymbol?)type.ContainingType ?? _compilation.Assembly, _compilation, context.CancellationToken);
                    Report(context, model.Problems, place);
                }

                _ownership.Add(type, isHandler);
            }

            public void OnEnd(CompilationAnalysisContext context)
            {
                foreach (Problem problem in _ownership.Find())
                {
                    Location place = ProblemLocator.Find(problem, _compilation, Location.None, context.CancellationToken);
                    context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(problem.Id), place, problem.Arguments.ToArray<object>()));
                }
            }

            private void OnApplication(SymbolAnalysisContext context, INamedTypeSymbol type, Location place)
            {
                if (!_runtime.IsUsable)
                {
                    string found = _runtime.Contract < 0 ? "none" : _runtime.Contract.ToString(System.Globalization.CultureInfo.InvariantCulture);
                    string known = RuntimeModel.KnownContract.ToString(System.Globalization.CultureInfo.InvariantCulture);
                    context.ReportDiagnostic(Diagnostic.Create(SetUpDescriptors.ContractMismatch, place, known, found));
                    return;
                }

                ApplicationModel model = ApplicationParser.Parse(type, _compilation, context.CancellationToken);
                _ownership.Own(model);
                Report(context, model.Problems, place);
                Report(context, model.Classes[0].Problems, place);
                foreach (ClassModel owned in model.Classes.Skip(1))
                {
                    // Handlers with source here report for themselves.
                    ISymbol? symbol = DocumentationCommentId.GetFirstSymbolForDeclarationId(owned.Symbol, _compilation);
                    if (symbol != null && symbol.DeclaringSyntaxReferences.IsEmpty)
                    {
                        Report(context, owned.Problems, place);
                    }
                }

                Report(context, ApplicationPlanner.Plan(model, new SurroundingsModel(_runtime, _assets)).Problems, place);
                foreach (HtmlRoot root in model.Templates())
                {
                    Report(context, HtmlReader.Read(root, Template(root.File)?.GetText(context.CancellationToken)?.ToString()).Problems, place);
                }
            }

            private AdditionalText? Template(string name)
            {
                string? path = HtmlSource.Find(_files.Select(static file => file.Path).Where(HtmlSource.IsTemplate), name);
                return path == null ? null : _files.First(file => file.Path == path);
            }

            private void Report(SymbolAnalysisContext context, EquatableArray<Problem> problems, Location fallback)
            {
                foreach (Problem problem in problems)
                {
                    if (_reported.TryAdd(problem, true))
                    {
                        AdditionalText? file = problem.Part == ProblemPart.File ? Template(problem.Symbol) : null;
                        Location place = file == null
                            ? ProblemLocator.Find(problem, _compilation, fallback, context.CancellationToken)
                            : ProblemLocator.FindInFile(problem, file, context.CancellationToken);
                        context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(problem.Id), place, problem.Arguments.ToArray<object>()));
                    }
                }
            }
        }
    }
}
