using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Emission
{
    /// <summary>What a value of a query, a form or a cookie is put into.</summary>
    /// <param name="Target">The local or member, as an expression.</param>
    /// <param name="Name">What names of further locals are made of.</param>
    /// <param name="BoundName">The name of the value.</param>
    /// <param name="Value">How it is read.</param>
    /// <param name="IsArray">Whether it takes all values of that name.</param>
    /// <param name="IsRequired">Whether one must be there.</param>
    /// <param name="IsMember">Whether it is a member of a model, which exists already.</param>
    /// <param name="Default">What it is when there is none; null for the type's own default.</param>
    internal sealed record PairTarget(string Target, string Name, string BoundName, ValueModel Value, bool IsArray, bool IsRequired, bool IsMember, string? Default);
}
