using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MicroHttp.Generator.Dialect.Rules
{
    /// <summary>MH9050: an enum value that is turned into text: by ToString, in an interpolation or concatenation, or by what string and StringBuilder take as object.</summary>
    internal sealed class EnumTextRule : DialectRule
    {
        public EnumTextRule()
            : base(DialectDescriptors.EnumText)
        {
        }

        public override void Register(CompilationStartAnalysisContext context)
        {
            context.RegisterOperationAction(AnalyzeInvocation, OperationKind.Invocation);
            context.RegisterOperationAction(AnalyzeInterpolation, OperationKind.Interpolation);
            context.RegisterOperationAction(AnalyzeConversion, OperationKind.Conversion);
        }

        private void AnalyzeInvocation(OperationAnalysisContext context)
        {
            var call = (IInvocationOperation)context.Operation;
            if (call.TargetMethod is { Name: nameof(ToString), Parameters.Length: 0 } && call.Instance is { Type.TypeKind: TypeKind.Enum } value)
            {
                Report(context, value);
            }
        }

        // A format asks for the number: the device has no other.
        private void AnalyzeInterpolation(OperationAnalysisContext context)
        {
            if (context.Operation is IInterpolationOperation { FormatString: null, Expression: { Type.TypeKind: TypeKind.Enum } value })
            {
                Report(context, value);
            }
        }

        private void AnalyzeConversion(OperationAnalysisContext context)
        {
            if (context.Operation is IConversionOperation { Type.TypeKind: not TypeKind.Enum, Operand: { Type.TypeKind: TypeKind.Enum } value } boxing && BecomesText(boxing))
            {
                Report(context, value);
            }
        }

        private static bool BecomesText(IOperation boxed)
        {
            if (boxed.Type?.SpecialType != SpecialType.System_Object)
            {
                return false;
            }

            return boxed.Parent switch
            {
                IInterpolationOperation interpolation => interpolation.FormatString is null,
                IBinaryOperation concatenation => concatenation.Type?.SpecialType == SpecialType.System_String,
                ICompoundAssignmentOperation concatenation => concatenation.Type?.SpecialType == SpecialType.System_String,
                IArgumentOperation { Parent: IInvocationOperation call } => WritesText(call.TargetMethod),
                IArrayInitializerOperation { Parent: IArrayCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } } } => WritesText(call.TargetMethod),
                _ => false,
            };
        }

        private static bool WritesText(IMethodSymbol method) => method.ContainingType.SpecialType == SpecialType.System_String
            ? method.Name is nameof(string.Concat) or nameof(string.Format) or nameof(string.Join)
            : method.ContainingType is { Name: "StringBuilder", ContainingNamespace: { Name: "Text", ContainingNamespace.Name: "System" } };

        private void Report(OperationAnalysisContext context, IOperation value) =>
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, value.Syntax.GetLocation(), value.Syntax.ToString()));
    }
}
