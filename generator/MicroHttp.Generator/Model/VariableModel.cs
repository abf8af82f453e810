namespace MicroHttp.Generator.Model
{
    /// <summary>A variable of a template.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="IsCatchAll">Whether it takes all that is left of the path.</param>
    /// <param name="IsOptional">Whether the path may end in front of it.</param>
    /// <param name="Constraints">Its constraints.</param>
    /// <param name="Start">The index of its opening brace in the template.</param>
    /// <param name="Length">Its length with both braces.</param>
    internal sealed record VariableModel(string Name, bool IsCatchAll, bool IsOptional, EquatableArray<ConstraintModel> Constraints, int Start, int Length);
}
