namespace MicroHttp.Generator.Model
{
    /// <summary>A constraint of a variable, such as <c>range(1,8)</c>.</summary>
    /// <param name="Kind">Which one.</param>
    /// <param name="Minimum">The first argument, where there is one.</param>
    /// <param name="Maximum">The second argument, where there is one.</param>
    /// <param name="Text">What the user wrote.</param>
    /// <param name="Start">The index of its first character in the template.</param>
    internal sealed record ConstraintModel(ConstraintKind Kind, long Minimum, long Maximum, string Text, int Start);
}
