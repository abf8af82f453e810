namespace MicroHttp.Generator.Model
{
    /// <summary>A method attribute.</summary>
    /// <param name="Method">The request method, such as GET.</param>
    /// <param name="Template">The template, relative to the class's.</param>
    /// <param name="Attribute">The index of the attribute on the method, for locations.</param>
    internal sealed record RouteModel(string Method, TemplateModel Template, int Attribute);
}
