using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Planning
{
    /// <summary>All that answers at one template.</summary>
    /// <param name="Name">Its name in generated code.</param>
    /// <param name="Template">The template.</param>
    /// <param name="Methods">Who answers which request method, in order of the methods.</param>
    internal sealed record ResourcePlan(string Name, string Template, EquatableArray<ResourceMethod> Methods);
}
