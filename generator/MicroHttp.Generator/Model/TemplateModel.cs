namespace MicroHttp.Generator.Model
{
    /// <summary>A parsed template.</summary>
    /// <param name="Text">What the user wrote.</param>
    /// <param name="IsAbsolute">Whether it starts with <c>~/</c>.</param>
    /// <param name="Segments">What stands between the slashes. A trailing slash yields an empty segment at the end.</param>
    internal sealed record TemplateModel(string Text, bool IsAbsolute, EquatableArray<SegmentModel> Segments)
    {
        public static readonly TemplateModel Empty = new TemplateModel("", false, EquatableArray<SegmentModel>.Empty);
    }
}
