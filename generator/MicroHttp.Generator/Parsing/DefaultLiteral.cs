using System.Globalization;
using MicroHttp.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MicroHttp.Generator.Parsing
{
    /// <summary>Writes the default of a parameter as a C# expression.</summary>
    internal static class DefaultLiteral
    {
        /// <summary>The expression; null when <paramref name="parameter"/> must be given.</summary>
        public static string? Of(IParameterSymbol parameter, ValueModel? value)
        {
            if (parameter.HasExplicitDefaultValue)
            {
                return Of(parameter.ExplicitDefaultValue, parameter.Type, value);
            }

            if (value?.Kind == ValueKind.Slice)
            {
                // A slice can be absent by itself.
                return "default";
            }

            bool mayBeNull = value is { IsNullable: true } || (parameter.Type.IsReferenceType && parameter.NullableAnnotation == NullableAnnotation.Annotated);
            return mayBeNull ? "null" : null;
        }

        private static string Of(object? constant, ITypeSymbol type, ValueModel? value)
        {
            if (constant == null)
            {
                return type.IsReferenceType || value is { IsNullable: true } ? "null" : "default";
            }

            if (value?.Enum != null)
            {
                foreach (EnumMemberModel member in value.Enum.Members)
                {
                    if (!value.Enum.IsUnsigned && member.Value == System.Convert.ToInt64(constant, CultureInfo.InvariantCulture))
                    {
                        return value.Type + "." + Identifier.Escape(member.Name);
                    }
                }

                return "(" + value.Type + ")(" + SymbolDisplay.FormatPrimitive(constant, false, false) + ")";
            }

            return constant switch
            {
                float single => Single(single),
                double real => Double(real),
                string text => SymbolDisplay.FormatLiteral(text, true),
                char c => SymbolDisplay.FormatLiteral(c, true),
                bool flag => flag ? "true" : "false",
                ulong large => large.ToString(CultureInfo.InvariantCulture) + "UL",
                long number when value?.Kind == ValueKind.Int64 => number == long.MinValue ? "long.MinValue" : number.ToString(CultureInfo.InvariantCulture) + "L",
                uint number => number.ToString(CultureInfo.InvariantCulture) + "u",
                System.IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
                _ => "default",
            };
        }

        private static string Single(float value)
        {
            return float.IsNaN(value) ? "float.NaN"
                : float.IsPositiveInfinity(value) ? "float.PositiveInfinity"
                : float.IsNegativeInfinity(value) ? "float.NegativeInfinity"
                : value.ToString("R", CultureInfo.InvariantCulture) + "f";
        }

        private static string Double(double value)
        {
            return double.IsNaN(value) ? "double.NaN"
                : double.IsPositiveInfinity(value) ? "double.PositiveInfinity"
                : double.IsNegativeInfinity(value) ? "double.NegativeInfinity"
                : value.ToString("R", CultureInfo.InvariantCulture) + "d";
        }
    }
}
