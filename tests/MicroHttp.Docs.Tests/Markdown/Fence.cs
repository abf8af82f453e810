namespace MicroHttp.Docs.Tests.Markdown
{
    /// <summary>A fenced block of code.</summary>
    /// <param name="Line">The line of its opening, counted from 1.</param>
    /// <param name="Language">What stands behind the opening.</param>
    /// <param name="Marker">The text of an HTML comment right above, or null.</param>
    /// <param name="Code">The lines between, without the indent of the opening.</param>
    internal sealed record Fence(int Line, string Language, string? Marker, string Code);
}
