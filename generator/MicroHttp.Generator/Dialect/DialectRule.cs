using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MicroHttp.Generator.Dialect
{
    /// <summary>One construct that a device's toolchain accepts and the device does not carry out as C# promises.</summary>
    internal abstract class DialectRule
    {
        protected DialectRule(DiagnosticDescriptor descriptor) => Descriptor = descriptor;

        public DiagnosticDescriptor Descriptor { get; }

        /// <summary>Called once a compilation, and only for one that ends up on a device.</summary>
        public abstract void Register(CompilationStartAnalysisContext context);
    }
}
