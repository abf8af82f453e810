namespace MicroHttp.Generator.Html.Reading
{
    /// <summary>A part of a template, as it was cut.</summary>
    /// <param name="Kind">Which part.</param>
    /// <param name="Start">Where it starts in the file.</param>
    /// <param name="Length">How many characters it has there.</param>
    /// <param name="Word">Of text the text; of a section its keyword.</param>
    /// <param name="Argument">The path.</param>
    /// <param name="ArgumentStart">Where that starts in the file.</param>
    internal sealed record HtmlTag(HtmlTagKind Kind, int Start, int Length, string Word, string Argument, int ArgumentStart);
}
