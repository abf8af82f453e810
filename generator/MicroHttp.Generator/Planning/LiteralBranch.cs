namespace MicroHttp.Generator.Planning
{
    /// <summary>Where a literal segment, or several with slashes between them, leads.</summary>
    internal sealed record LiteralBranch(string Text, RouteNode Node)
    {
        /// <summary>Whether a template below may match <paramref name="path"/> from <paramref name="start"/> on.</summary>
        public bool MayMatch(string path, int start)
        {
            int end = start + Text.Length;
            return string.CompareOrdinal(path, start, Text, 0, Text.Length) == 0 && (end == path.Length || (end < path.Length && path[end] == '/')) && Node.MayMatch(path, end);
        }
    }
}
