using MicroHttp.Generator.Json.Model;

namespace MicroHttp.Generator.Model
{
    /// <summary>A parameter of a handler.</summary>
    /// <param name="Name">Its name as it stands in source, without an at sign.</param>
    /// <param name="Kind">What the handler is given.</param>
    /// <param name="Type">The type, fully qualified.</param>
    /// <param name="Value">How a value is read; null for the exchange's own objects and for models.</param>
    /// <param name="Source">Where an attribute says that it comes from.</param>
    /// <param name="BoundName">The name to bind from.</param>
    /// <param name="Default">The default as a C# expression; null when the parameter must be given.</param>
    /// <param name="Form">The members of a form model; null for anything else.</param>
    /// <param name="Json">How it is read from JSON; null for anything else.</param>
    internal sealed record ParameterModel(
        string Name,
        ParameterKind Kind,
        string Type,
        ValueModel? Value,
        BindingSource Source,
        string BoundName,
        string? Default,
        FormModel? Form,
        JsonRoot? Json);
}
