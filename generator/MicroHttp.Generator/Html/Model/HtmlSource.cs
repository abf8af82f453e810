using System;
using System.Collections.Generic;

namespace MicroHttp.Generator.Html.Model
{
    /// <summary>An HTML file of the project.</summary>
    /// <param name="Path">Where it is.</param>
    /// <param name="Text">What it holds.</param>
    internal sealed record HtmlSource(string Path, string Text)
    {
        /// <summary>Whether a file may be a template.</summary>
        public static bool IsTemplate(string path)
        {
            return path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
        }

        /// <summary>
        /// The path among <paramref name="paths"/> that an attribute means which names <paramref name="file"/>: it ends in that name. Of several the shortest, which
        /// is the one nearest to the project; null when there is none.
        /// </summary>
        public static string? Find(IEnumerable<string> paths, string file)
        {
            string? found = null;
            string name = "/" + file.TrimStart('/');
            foreach (string path in paths)
            {
                string slashed = "/" + path.Replace('\\', '/');
                if (slashed.EndsWith(name, StringComparison.Ordinal) && (found == null || path.Length < found.Length))
                {
                    found = path;
                }
            }

            return found;
        }
    }
}
