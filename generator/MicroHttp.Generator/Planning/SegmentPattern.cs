using System;
using System.Linq;
using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Planning
{
    /// <summary>What a segment of the path must look like. Variables have no names here, so that equal patterns are one branch.</summary>
    /// <param name="IsCatchAll">Whether it takes all that is left of the path.</param>
    /// <param name="Parts">Its parts; none for the empty segment behind a trailing slash.</param>
    internal sealed record SegmentPattern(bool IsCatchAll, EquatableArray<PatternPart> Parts)
    {
        public bool IsLiteral => Parts.All(static part => part.Rule == null);

        /// <summary>The text of a literal segment.</summary>
        public string Literal => string.Concat(Parts.Select(static part => part.Literal));

        public int Variables => Parts.Count(static part => part.Rule != null);

        /// <summary>Where it stands among alternatives for the same segment; the least is tried first.</summary>
        public int Precedence
        {
            get
            {
                if (IsLiteral)
                {
                    return 0;
                }

                if (IsCatchAll)
                {
                    return Parts[0].Rule!.IsAny ? 5 : 4;
                }

                return Parts.Count > 1 ? 1 : Parts[0].Rule!.IsAny ? 3 : 2;
            }
        }

        /// <summary>Whether some segment may match both. True in doubt.</summary>
        public bool Overlaps(SegmentPattern other)
        {
            if (Parts.Count == 1 && other.Parts.Count == 1)
            {
                return Parts[0].Rule!.Overlaps(other.Parts[0].Rule!);
            }

            string head = Parts[0].Literal;
            string otherHead = other.Parts[0].Literal;
            string tail = Parts[Parts.Count - 1].Literal;
            string otherTail = other.Parts[other.Parts.Count - 1].Literal;
            return Same(head, otherHead, fromEnd: false) && Same(tail, otherTail, fromEnd: true);
        }

        private static bool Same(string left, string right, bool fromEnd)
        {
            int count = Math.Min(left.Length, right.Length);
            return fromEnd
                ? string.CompareOrdinal(left, left.Length - count, right, right.Length - count, count) == 0
                : string.CompareOrdinal(left, 0, right, 0, count) == 0;
        }
    }
}
