using System.Collections.Generic;
using System.Globalization;
using MicroHttp.Generator.Planning;

namespace MicroHttp.Generator.Emission
{
    /// <summary>Writes the condition under which a route variable accepts octets.</summary>
    internal static class RuleCondition
    {
        /// <summary>The condition on [<paramref name="start"/>, <paramref name="end"/>) of <paramref name="buffer"/>; null when anything is accepted.</summary>
        public static string? Of(VariableRule rule, string buffer, string start, string end)
        {
            string range = "(" + buffer + ", " + start + ", " + end;
            var terms = new List<string>();
            if (rule.LimitsLength)
            {
                terms.Add(GeneratedNames.Routing + ".HasLength" + range + ", " + Text(rule.MinimumLength) + ", " + Text(rule.MaximumLength) + ")");
            }

            switch (rule.Kind)
            {
                case RuleKind.Integer:
                    terms.Add(GeneratedNames.Scalars + ".TryInt64" + range + ", " + Integer(rule.Minimum) + ", " + Integer(rule.Maximum) + ", out _)");
                    break;
                case RuleKind.UnsignedLong:
                    terms.Add(GeneratedNames.Scalars + ".TryUInt64" + range + ", out _)");
                    break;
                case RuleKind.Enum:
                    terms.Add("HttpHandlers." + EnumEmitter.Name(rule.Enum!) + range + ", out _)");
                    break;
                case RuleKind.Single:
                case RuleKind.Double:
                    terms.Add(GeneratedNames.FloatText + ".TryParse" + rule.Kind + range + ", out _)");
                    break;
                case RuleKind.DateTime:
                    terms.Add(GeneratedNames.Timestamps + ".TryDateTime" + range + ", out _)");
                    break;
                case RuleKind.Char:
                    terms.Add(GeneratedNames.Routing + ".IsChar" + range + ")");
                    break;
                case RuleKind.Text:
                    break;
                default:
                    terms.Add(GeneratedNames.Scalars + ".Try" + rule.Kind + range + ", out _)");
                    break;
            }

            return terms.Count == 0 ? null : string.Join(" && ", terms);
        }

        /// <summary>An integer as a C# expression of type long or int.</summary>
        public static string Integer(long value)
        {
            return value == long.MinValue ? "long.MinValue"
                : value == long.MaxValue ? "long.MaxValue"
                : value == int.MinValue ? "int.MinValue"
                : value == int.MaxValue ? "int.MaxValue"
                : value < int.MinValue || value > int.MaxValue ? Text(value) + "L"
                : Text(value);
        }

        private static string Text(long value)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }
    }
}
