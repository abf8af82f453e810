using MicroHttp.Generator.Html.Model;
using MicroHttp.Generator.Json.Model;

namespace MicroHttp.Generator.Model
{
    /// <summary>What a handler returns.</summary>
    /// <param name="Kind">Which of the results that can be sent.</param>
    /// <param name="Type">The type, fully qualified; of a task, that of its result.</param>
    /// <param name="MediaType">[Produces] on the method, or null.</param>
    /// <param name="Json">How it is written as JSON; null for anything else.</param>
    /// <param name="Fields">What [RequestFields] on the type of a source, sink or session, or on what it derives from, names; null where there is none.</param>
    /// <param name="Html">The template that it fills; null without one.</param>
    /// <param name="Task">The type of the task that has the result, fully qualified; null where the handler returns it itself.</param>
    internal sealed record ResultModel(ResultKind Kind, string Type, string? MediaType, JsonRoot? Json, FieldNamesModel? Fields, HtmlRoot? Html, string? Task)
    {
        /// <summary>The text that it is each time; null where that depends on something.</summary>
        public string? Constant { get; init; }
    }
}
