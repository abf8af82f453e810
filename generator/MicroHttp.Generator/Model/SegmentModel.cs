using System.Linq;

namespace MicroHttp.Generator.Model
{
    /// <summary>What stands between two slashes of a template: literal parts and variables in turn. Without parts it is the empty segment behind a trailing slash.</summary>
    internal sealed record SegmentModel(EquatableArray<PartModel> Parts)
    {
        public bool IsLiteral => Parts.All(static part => part.Variable == null);

        /// <summary>The literal text, where the segment is literal.</summary>
        public string Literal => string.Concat(Parts.Select(static part => part.Literal));
    }
}
