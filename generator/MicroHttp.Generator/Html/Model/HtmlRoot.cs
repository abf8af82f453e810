using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Html.Model
{
    /// <summary>A template, and the model that fills it.</summary>
    /// <param name="Symbol">The documentation id of the first method that asks for it.</param>
    /// <param name="Attribute">The index of the attribute that names the file.</param>
    /// <param name="File">The file, relative to the project.</param>
    /// <param name="Class">The name of the generated class, which no other pair of file and model has.</param>
    /// <param name="IsNullable">Whether the method returns a Nullable of the model.</param>
    /// <param name="Types">The types that the template can meet; the model's is the first.</param>
    internal sealed record HtmlRoot(string Symbol, int Attribute, string File, string Class, bool IsNullable, EquatableArray<HtmlType> Types)
    {
        /// <summary>The model's type.</summary>
        public HtmlType Model => Types[0];
    }
}
