using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Planning
{
    /// <summary>How a parameter is bound.</summary>
    /// <param name="Parameter">The parameter.</param>
    /// <param name="Source">Where its value comes from; never <see cref="BindingSource.Unspecified"/> for a value.</param>
    /// <param name="Index">The index of the route variable, or of the field that is looked at (for content its Content-Type); -1 for other sources.</param>
    /// <param name="MayBeAbsent">Whether it is a route variable that the path may not have.</param>
    internal sealed record BindingPlan(ParameterModel Parameter, BindingSource Source, int Index, bool MayBeAbsent);
}
