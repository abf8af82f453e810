using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MicroHttp.Generator.Dialect.Rules
{
    /// <summary>
    /// MH9011: a delegate made of <c>receiver.Extension</c>. It carries its receiver to a static method; the interpreter takes every delegate of a static method
    /// for one without a receiver, drops the argument it needs, and the stack is one short.
    /// </summary>
    internal sealed class ExtensionDelegateRule : DialectRule
    {
        public ExtensionDelegateRule()
            : base(DialectDescriptors.ExtensionDelegate)
        {
        }

        public override void Register(CompilationStartAnalysisContext context) => context.RegisterOperationAction(Analyze, OperationKind.MethodReference);

        private void Analyze(OperationAnalysisContext context)
        {
            var reference = (IMethodReferenceOperation)context.Operation;
            if (reference.Instance is not null && (reference.Method.IsStatic || reference.Method.ReducedFrom is not null))
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, reference.Syntax.GetLocation(), Display.Name(reference.Method.ReducedFrom ?? reference.Method)));
            }
        }
    }
}
