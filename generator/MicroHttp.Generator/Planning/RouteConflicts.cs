using System.Collections.Generic;

namespace MicroHttp.Generator.Planning
{
    /// <summary>Finds routes that answer the same requests.</summary>
    internal static class RouteConflicts
    {
        public static List<RouteConflict> Find(IReadOnlyList<RoutePlan> routes)
        {
            var conflicts = new List<RouteConflict>();
            for (int i = 0; i < routes.Count; i++)
            {
                for (int j = i + 1; j < routes.Count; j++)
                {
                    RoutePlan first = routes[i];
                    RoutePlan second = routes[j];
                    bool compete = first.Method == second.Method && first.Host == second.Host && first.Endpoint != second.Endpoint && first.IsShortened == second.IsShortened;
                    if (compete && Compare(first, second) is RouteConflictKind kind)
                    {
                        conflicts.Add(new RouteConflict(first, second, kind));
                    }
                }
            }

            return conflicts;
        }

        /// <summary>How two templates compete; null when no path matches both, or precedence decides.</summary>
        private static RouteConflictKind? Compare(RoutePlan first, RoutePlan second)
        {
            if (first.Segments.Count != second.Segments.Count)
            {
                return null;
            }

            RouteConflictKind kind = RouteConflictKind.Duplicate;
            for (int i = 0; i < first.Segments.Count; i++)
            {
                SegmentPattern left = first.Segments[i];
                SegmentPattern right = second.Segments[i];
                if (left.Equals(right))
                {
                    continue;
                }

                if (left.Precedence != right.Precedence || left.IsLiteral || !left.Overlaps(right))
                {
                    return null;
                }

                // Of two complex segments the one with more literal text is tried first.
                bool covers = left.Parts.Count == 1 && left.Parts[0].Rule!.Covers(right.Parts[0].Rule!);
                kind = covers && kind != RouteConflictKind.Ambiguous ? RouteConflictKind.Unreachable : RouteConflictKind.Ambiguous;
            }

            return kind;
        }
    }
}
