using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Planning
{
    /// <summary>What a route variable accepts: its constraints and its parameter's type, brought together.</summary>
    /// <param name="Kind">What the octets must be.</param>
    /// <param name="Minimum">The least integer.</param>
    /// <param name="Maximum">The greatest integer.</param>
    /// <param name="MinimumLength">The least number of characters.</param>
    /// <param name="MaximumLength">The greatest number of characters.</param>
    /// <param name="Enum">The enum, for that kind.</param>
    internal sealed record VariableRule(RuleKind Kind, long Minimum, long Maximum, long MinimumLength, long MaximumLength, EnumModel? Enum)
    {
        public static readonly VariableRule Any = new VariableRule(RuleKind.Text, long.MinValue, long.MaxValue, 0, int.MaxValue, null);

        public bool LimitsLength => MinimumLength > 0 || MaximumLength < int.MaxValue;

        public bool IsAny => Kind == RuleKind.Text && !LimitsLength;

        /// <summary>Whether no text at all satisfies it.</summary>
        public bool IsEmpty => (Kind == RuleKind.Integer && Minimum > Maximum) || MinimumLength > MaximumLength;

        /// <summary>Whether all that <paramref name="other"/> accepts is accepted here.</summary>
        public bool Covers(VariableRule other)
        {
            bool coversLength = MinimumLength <= other.MinimumLength && MaximumLength >= other.MaximumLength;
            return coversLength && (Kind == RuleKind.Text || (Kind == other.Kind && Equals(Enum, other.Enum) && Minimum <= other.Minimum && Maximum >= other.Maximum));
        }

        /// <summary>Whether some text may satisfy both. True in doubt.</summary>
        public bool Overlaps(VariableRule other)
        {
            if (MinimumLength > other.MaximumLength || MaximumLength < other.MinimumLength)
            {
                return false;
            }

            if (Kind == RuleKind.Integer && other.Kind == RuleKind.Integer)
            {
                return Minimum <= other.Maximum && other.Minimum <= Maximum;
            }

            // A GUID has dashes where nothing else but free text may have one.
            bool isGuid = Kind == RuleKind.Guid;
            return isGuid == (other.Kind == RuleKind.Guid) || Kind == RuleKind.Text || other.Kind == RuleKind.Text;
        }
    }
}
