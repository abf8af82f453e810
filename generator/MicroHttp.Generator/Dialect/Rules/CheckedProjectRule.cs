using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MicroHttp.Generator.Dialect.Rules
{
    /// <summary>MH9005: the project option that makes all arithmetic <c>checked</c>. It has no place in source, so it is reported without a location.</summary>
    internal sealed class CheckedProjectRule : DialectRule
    {
        public CheckedProjectRule()
            : base(DialectDescriptors.CheckedProject)
        {
        }

        // The start action is all rules' together, so it is no detour to an end action.
#pragma warning disable RS1013
        public override void Register(CompilationStartAnalysisContext context)
#pragma warning restore RS1013
        {
            if (context.Compilation.Options.CheckOverflow)
            {
                context.RegisterCompilationEndAction(end => end.ReportDiagnostic(Diagnostic.Create(Descriptor, Location.None)));
            }
        }
    }
}
