namespace MicroHttp.Generator.Json.Emit
{
    /// <summary>The constant octets that a codec writes.</summary>
    /// <param name="Codec">Its name.</param>
    /// <param name="Text">The octets, as text.</param>
    internal sealed record JsonConstants(string Codec, string Text);
}
