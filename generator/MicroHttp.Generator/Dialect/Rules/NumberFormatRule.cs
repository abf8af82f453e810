using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace MicroHttp.Generator.Dialect.Rules
{
    /// <summary>MH9052: a constant format of a number that a device does not know: in ToString, in an interpolation, in string.Format.</summary>
    internal sealed class NumberFormatRule : DialectRule
    {
        public NumberFormatRule()
            : base(DialectDescriptors.NumberFormat)
        {
        }

        public override void Register(CompilationStartAnalysisContext context)
        {
            context.RegisterOperationAction(AnalyzeInvocation, OperationKind.Invocation);
            context.RegisterOperationAction(AnalyzeInterpolation, OperationKind.Interpolation);
        }

        private void AnalyzeInvocation(OperationAnalysisContext context)
        {
            var call = (IInvocationOperation)context.Operation;
            if (call.TargetMethod.Name == nameof(ToString))
            {
                if (call.Arguments.Length > 0 && call.Instance is { } number)
                {
                    Check(context, call.Arguments[0].Value, Text(call.Arguments[0].Value), number);
                }
            }
            else if (call.TargetMethod is { Name: nameof(string.Format), ContainingType.SpecialType: SpecialType.System_String })
            {
                AnalyzeComposite(context, call);
            }
        }

        private void AnalyzeInterpolation(OperationAnalysisContext context)
        {
            if (context.Operation is IInterpolationOperation { FormatString: { } format } interpolation)
            {
                Check(context, format, Text(format), interpolation.Expression);
            }
        }

        private void AnalyzeComposite(OperationAnalysisContext context, IInvocationOperation call)
        {
            IOperation? format = null;
            var values = new List<IOperation>();
            foreach (IArgumentOperation argument in call.Arguments)
            {
                if (argument.Parameter?.Name == "format")
                {
                    format = argument.Value;
                }
                else if (argument is { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } initializer } })
                {
                    values.AddRange(initializer.ElementValues);
                }
                else if (argument.Parameter?.Type.SpecialType == SpecialType.System_Object)
                {
                    values.Add(argument.Value);
                }
            }

            if (format is null || Text(format) is not { } text)
            {
                return;
            }

            foreach (CompositeFormatItem item in CompositeFormatItem.Parse(text))
            {
                if (item.Index < values.Count)
                {
                    Check(context, format, item.Format, values[item.Index]);
                }
            }
        }

        private void Check(OperationAnalysisContext context, IOperation format, string? text, IOperation value)
        {
            while (value is IConversionOperation { IsImplicit: true } conversion)
            {
                value = conversion.Operand;
            }

            if (text is not null && IsNumber(value.Type, out bool integer) && !IsKnown(text, integer))
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptor, format.Syntax.GetLocation(), text));
            }
        }

        private static string? Text(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: string text } ? text : null;

        private static bool IsNumber(ITypeSymbol? type, out bool integer)
        {
            integer = type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;
            return integer || type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double;
        }

        private static bool IsKnown(string format, bool integer)
        {
            if (format.Length == 0)
            {
                return true;
            }

            for (int i = 1; i < format.Length; i++)
            {
                if (format[i] is < '0' or > '9')
                {
                    return false;
                }
            }

            return format[0] switch
            {
                'G' or 'g' or 'F' or 'f' or 'N' or 'n' => true,
                'D' or 'd' or 'X' or 'x' => integer,
                _ => false,
            };
        }
    }
}
