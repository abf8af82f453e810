using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Planning
{
    /// <summary>Brings the constraints of a variable and the type of its parameter together.</summary>
    internal static class VariableRules
    {
        /// <summary>The rule for <paramref name="variable"/>, which a parameter of type <paramref name="value"/> is bound to.</summary>
        /// <param name="variable">The variable.</param>
        /// <param name="value">The parameter's type; null when no parameter is bound to it.</param>
        /// <param name="contradiction">The constraint that contradicts the type, or null.</param>
        public static VariableRule Combine(VariableModel variable, ValueModel? value, out ConstraintModel? contradiction)
        {
            contradiction = null;
            VariableRule rule = value == null ? VariableRule.Any : Of(value);
            foreach (ConstraintModel constraint in variable.Constraints)
            {
                VariableRule? narrowed = Narrow(rule, constraint);
                if (narrowed == null || narrowed.IsEmpty)
                {
                    contradiction = constraint;
                    return rule;
                }

                rule = narrowed;
            }

            return rule;
        }

        /// <summary>What a type accepts by itself.</summary>
        private static VariableRule Of(ValueModel value)
        {
            VariableRule any = VariableRule.Any;
            return value.Kind switch
            {
                ValueKind.SByte => any with { Kind = RuleKind.Integer, Minimum = sbyte.MinValue, Maximum = sbyte.MaxValue },
                ValueKind.Byte => any with { Kind = RuleKind.Integer, Minimum = 0, Maximum = byte.MaxValue },
                ValueKind.Int16 => any with { Kind = RuleKind.Integer, Minimum = short.MinValue, Maximum = short.MaxValue },
                ValueKind.UInt16 => any with { Kind = RuleKind.Integer, Minimum = 0, Maximum = ushort.MaxValue },
                ValueKind.Int32 => any with { Kind = RuleKind.Integer, Minimum = int.MinValue, Maximum = int.MaxValue },
                ValueKind.UInt32 => any with { Kind = RuleKind.Integer, Minimum = 0, Maximum = uint.MaxValue },
                ValueKind.Int64 => any with { Kind = RuleKind.Integer },
                ValueKind.UInt64 => any with { Kind = RuleKind.UnsignedLong },
                ValueKind.Boolean => any with { Kind = RuleKind.Boolean },
                ValueKind.Single => any with { Kind = RuleKind.Single },
                ValueKind.Double => any with { Kind = RuleKind.Double },
                ValueKind.Char => any with { Kind = RuleKind.Char },
                ValueKind.Guid => any with { Kind = RuleKind.Guid },
                ValueKind.DateTime => any with { Kind = RuleKind.DateTime },
                ValueKind.Enum => any with { Kind = RuleKind.Enum, Enum = value.Enum },
                _ => any,
            };
        }

        private static VariableRule? Narrow(VariableRule rule, ConstraintModel constraint)
        {
            switch (constraint.Kind)
            {
                case ConstraintKind.Int:
                    return NarrowInteger(rule, int.MinValue, int.MaxValue);
                case ConstraintKind.UInt:
                    return NarrowInteger(rule, 0, uint.MaxValue);
                case ConstraintKind.Long:
                    return NarrowInteger(rule, long.MinValue, long.MaxValue);
                case ConstraintKind.Range:
                    return NarrowInteger(rule, constraint.Minimum, constraint.Maximum);
                case ConstraintKind.Bool:
                    return NarrowKind(rule, RuleKind.Boolean);
                case ConstraintKind.Float:
                    return rule.Kind == RuleKind.Double ? rule with { Kind = RuleKind.Single } : NarrowKind(rule, RuleKind.Single);
                case ConstraintKind.Double:
                    return rule.Kind == RuleKind.Single ? rule : NarrowKind(rule, RuleKind.Double);
                case ConstraintKind.Guid:
                    return NarrowKind(rule, RuleKind.Guid);
                default:
                    return rule with
                    {
                        MinimumLength = System.Math.Max(rule.MinimumLength, constraint.Minimum),
                        MaximumLength = System.Math.Min(rule.MaximumLength, constraint.Maximum),
                    };
            }
        }

        private static VariableRule? NarrowKind(VariableRule rule, RuleKind kind)
        {
            return rule.Kind == RuleKind.Text || rule.Kind == kind ? rule with { Kind = kind } : null;
        }

        private static VariableRule? NarrowInteger(VariableRule rule, long minimum, long maximum)
        {
            switch (rule.Kind)
            {
                case RuleKind.Text:
                case RuleKind.Single:
                case RuleKind.Double:
                    // Any integer is a number and a text as well.
                    return rule with { Kind = RuleKind.Integer, Minimum = minimum, Maximum = maximum };
                case RuleKind.UnsignedLong:
                    return rule with { Kind = RuleKind.Integer, Minimum = System.Math.Max(0, minimum), Maximum = maximum };
                case RuleKind.Integer:
                    return rule with { Minimum = System.Math.Max(rule.Minimum, minimum), Maximum = System.Math.Min(rule.Maximum, maximum) };
                default:
                    return null;
            }
        }
    }
}
