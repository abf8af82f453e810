using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Planning
{
    /// <summary>A method that answers a route.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Name">The name of the generated method that binds and calls; routes of one method that bind alike share it.</param>
    /// <param name="Method">The request method.</param>
    /// <param name="Host">The host, or null.</param>
    /// <param name="Template">The whole template.</param>
    /// <param name="Display">What answers, as comments show it.</param>
    /// <param name="Target">The object or class to call, relative to the application; empty for the application itself.</param>
    /// <param name="Call">The method to call.</param>
    /// <param name="IsStatic">Whether the target is a class.</param>
    /// <param name="Parameters">How its parameters are bound.</param>
    /// <param name="Result">What becomes of what it returns.</param>
    /// <param name="Info">The index of its description.</param>
    /// <param name="Filters">The index of its chain of filters.</param>
    internal sealed record EndpointPlan(
        int Number,
        string Name,
        string Method,
        string? Host,
        string Template,
        string Display,
        string Target,
        string Call,
        bool IsStatic,
        EquatableArray<BindingPlan> Parameters,
        ResultModel Result,
        int Info,
        int Filters)
    {
        /// <summary>The statement that answers where there is no method to bind and call; null otherwise.</summary>
        public string? Direct { get; init; }
    }
}
