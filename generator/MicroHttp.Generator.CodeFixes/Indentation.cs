using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Generator.CodeFixes
{
    /// <summary>How the lines of a document are made.</summary>
    internal static class Indentation
    {
        /// <summary>The white space in front of what stands at <paramref name="position"/>.</summary>
        public static string Of(SyntaxNode root, int position)
        {
            SourceText text = root.GetText();
            TextLine line = text.Lines.GetLineFromPosition(position);
            string start = text.ToString(TextSpan.FromBounds(line.Start, position));
            return start.Trim().Length == 0 ? start : "";
        }

        /// <summary>The line end that the document uses.</summary>
        public static string LineEnd(SyntaxNode root)
        {
            TextLine first = root.GetText().Lines[0];
            return first.EndIncludingLineBreak - first.End == 2 ? "\r\n" : "\n";
        }
    }
}
