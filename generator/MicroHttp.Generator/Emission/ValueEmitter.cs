using System.Globalization;
using System.Linq;
using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Emission
{
    /// <summary>Writes how a value is read from octets.</summary>
    internal static class ValueEmitter
    {
        private const int MostMembersNamed = 12;

        /// <summary>The type of a local that holds a value, with a question mark for a Nullable.</summary>
        public static string LocalType(ValueModel value)
        {
            return value.Type + (value.IsNullable ? "?" : "");
        }

        /// <summary>An expression for text and slices, which every range of octets converts to; null for the other types.</summary>
        public static string? Direct(ValueModel value, string buffer, string start, string end)
        {
            return value.Kind switch
            {
                ValueKind.String => GeneratedNames.Octets + ".GetString(" + buffer + ", " + start + ", " + end + ")",
                ValueKind.Slice => "new " + GeneratedNames.Slice + "(" + buffer + ", " + start + ", " + end + " - " + start + ")",
                _ => null,
            };
        }

        /// <summary>The call that tells whether the octets convert, and puts what they are in a new local named <paramref name="local"/>.</summary>
        public static string Try(ValueModel value, string buffer, string start, string end, string local)
        {
            string range = "(" + buffer + ", " + start + ", " + end;
            switch (value.Kind)
            {
                case ValueKind.SByte:
                case ValueKind.Byte:
                case ValueKind.Int16:
                case ValueKind.UInt16:
                case ValueKind.Int32:
                case ValueKind.UInt32:
                case ValueKind.Int64:
                    Range(value.Kind, out long minimum, out long maximum);
                    return GeneratedNames.Scalars + ".TryInt64" + range + ", " + RuleCondition.Integer(minimum) + ", " + RuleCondition.Integer(maximum) + ", out long " + local + ")";
                case ValueKind.Enum:
                    return EnumEmitter.Name(value.Enum!) + range + ", out " + value.Type + " " + local + ")";
                case ValueKind.Single:
                case ValueKind.Double:
                    return GeneratedNames.FloatText + ".TryParse" + value.Kind + range + ", out " + value.Type + " " + local + ")";
                case ValueKind.DateTime:
                    return GeneratedNames.Timestamps + ".TryDateTime" + range + ", out " + value.Type + " " + local + ")";
                default:
                    return GeneratedNames.Scalars + ".Try" + value.Kind + range + ", out " + value.Type + " " + local + ")";
            }
        }

        /// <summary>Whether the value is an integer that a <c>long</c> holds.</summary>
        public static bool IsInteger(ValueModel value)
        {
            return value.Kind == ValueKind.Int64 || IsNarrower(value);
        }

        /// <summary>The local of <see cref="Try"/> as the value's own type.</summary>
        public static string Converted(ValueModel value, string local)
        {
            return IsNarrower(value) ? "(" + value.Type + ")" + local : local;
        }

        /// <summary>What the octets have to be, as problem details say it.</summary>
        public static string Expected(ValueModel value)
        {
            switch (value.Kind)
            {
                case ValueKind.Boolean:
                    return "true or false";
                case ValueKind.Single:
                case ValueKind.Double:
                    return "a number";
                case ValueKind.Char:
                    return "a single character";
                case ValueKind.Guid:
                    return "a GUID such as 01234567-89ab-cdef-0123-456789abcdef";
                case ValueKind.DateTime:
                    return "a date and time such as 2026-01-31T12:30:00Z";
                case ValueKind.Enum when value.Enum!.Members.Count <= MostMembersNamed:
                    return "one of " + string.Join(", ", value.Enum.Members.Select(static member => member.Name));
                case ValueKind.Enum:
                    return "a member of " + value.Enum!.Name;
                case ValueKind.UInt64:
                    return "an integer from 0 to " + ulong.MaxValue.ToString(CultureInfo.InvariantCulture);
                default:
                    Range(value.Kind, out long minimum, out long maximum);
                    return "an integer from " + ApplicationEmitter.Number(minimum) + " to " + ApplicationEmitter.Number(maximum);
            }
        }

        private static bool IsNarrower(ValueModel value)
        {
            return value.Kind is ValueKind.SByte or ValueKind.Byte or ValueKind.Int16 or ValueKind.UInt16 or ValueKind.Int32 or ValueKind.UInt32;
        }

        private static void Range(ValueKind kind, out long minimum, out long maximum)
        {
            minimum = kind switch
            {
                ValueKind.SByte => sbyte.MinValue,
                ValueKind.Int16 => short.MinValue,
                ValueKind.Int32 => int.MinValue,
                ValueKind.Int64 => long.MinValue,
                _ => 0,
            };
            maximum = kind switch
            {
                ValueKind.SByte => sbyte.MaxValue,
                ValueKind.Byte => byte.MaxValue,
                ValueKind.Int16 => short.MaxValue,
                ValueKind.UInt16 => ushort.MaxValue,
                ValueKind.Int32 => int.MaxValue,
                ValueKind.UInt32 => uint.MaxValue,
                _ => long.MaxValue,
            };
        }
    }
}
