using System.Linq;
using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Planning
{
    /// <summary>A place in the decision tree, behind some segments of the path. Its alternatives are tried in this order; each that fails further down gives way to the next.</summary>
    /// <param name="Name">Its name in generated code.</param>
    /// <param name="Template">What leads here.</param>
    /// <param name="Variables">How many variables lie before it.</param>
    /// <param name="End">What answers when the path ends here, or null.</param>
    /// <param name="Literals">Where literal segments lead; each text differs.</param>
    /// <param name="Patterns">Where segments with variables lead, by precedence.</param>
    /// <param name="Rests">What answers all that is left of the path.</param>
    internal sealed record RouteNode(
        string Name,
        string Template,
        int Variables,
        ResourcePlan? End,
        EquatableArray<LiteralBranch> Literals,
        EquatableArray<PatternBranch> Patterns,
        EquatableArray<RestBranch> Rests)
    {
        /// <summary>How many resources lie here and below.</summary>
        public int Weight => (End == null ? 0 : 1) + Literals.Sum(static branch => branch.Node.Weight) + Patterns.Sum(static branch => branch.Node.Weight) + Rests.Count;

        /// <summary>Whether the path has to end here.</summary>
        public bool IsLeaf => End != null && Literals.Count == 0 && Patterns.Count == 0 && Rests.Count == 0;

        /// <summary>Whether there is but one way on, a literal segment.</summary>
        public bool IsLiteralStep => End == null && Literals.Count == 1 && Patterns.Count == 0 && Rests.Count == 0;

        /// <summary>Whether there is but one way on, a last segment that is a variable.</summary>
        public bool IsVariableStep => End == null && Literals.Count == 0 && Rests.Count == 0 && Patterns.Count == 1 && Patterns[0].Pattern.Parts.Count == 1 && Patterns[0].Node.IsLeaf;

        /// <summary>Whether a template here or below may match what is left of a path; constraints are not asked.</summary>
        /// <param name="path">The path.</param>
        /// <param name="at">The index of the slash behind what has led here, or the length of the path.</param>
        public bool MayMatch(string path, int at = 0)
        {
            if (at == path.Length || Rests.Count != 0)
            {
                return End != null || Rests.Count != 0;
            }

            int slash = path.IndexOf('/', at + 1);
            int end = slash < 0 ? path.Length : slash;
            return Patterns.Any(branch => branch.Node.MayMatch(path, end)) || Literals.Any(branch => branch.MayMatch(path, at + 1));
        }
    }
}
