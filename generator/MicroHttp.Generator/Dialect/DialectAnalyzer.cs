using System.Collections.Immutable;
using System.Linq;
using MicroHttp.Generator.Dialect.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MicroHttp.Generator.Dialect
{
    /// <summary>
    /// Holds source for .NET nanoFramework to the dialect that a device carries out: the compiler accepts more than that.
    /// Looks at generated code too, since that runs on the device as well; does nothing in other compilations.
    /// </summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    public sealed class DialectAnalyzer : DiagnosticAnalyzer
    {
        private static readonly ImmutableArray<DialectRule> Rules = ImmutableArray.Create<DialectRule>(
            new GenericMethodRule(),
            new GenericTypeRule(),
            new MultidimensionalArrayRule(),
            new CheckedCodeRule(),
            new CheckedProjectRule(),
            new ModuleInitializerRule(),
            new FunctionPointerRule(),
            new InterfaceBodyRule(),
            new StackAllocRule(),
            new FixedRule(),
            new ExtensionDelegateRule(),
            new StaticOrderRule(),
            new QualifiedImplementationRule(),
            new EnumTextRule(),
            new NulInTextRule(),
            new NumberFormatRule(),
            new UnguardedThreadRule());

        private static readonly ImmutableArray<DiagnosticDescriptor> Descriptors = Rules.Select(static rule => rule.Descriptor).ToImmutableArray();

        /// <inheritdoc />
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors;

        /// <inheritdoc />
        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
            context.EnableConcurrentExecution();
            context.RegisterCompilationStartAction(static start =>
            {
                if (!DeviceTarget.IsDevice(start.Compilation, start.Options.AnalyzerConfigOptionsProvider.GlobalOptions))
                {
                    return;
                }

                foreach (DialectRule rule in Rules)
                {
                    rule.Register(start);
                }
            });
        }
    }
}
