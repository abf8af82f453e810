namespace MicroHttp.Surface.Tests.Reading;

/// <summary>What a compiled assembly asks of another one.</summary>
/// <param name="Assembly">Name of the assembly that is asked.</param>
/// <param name="Type">Full name of the type, as C# writes it.</param>
/// <param name="Member">Its member as <c>name(type, type): type</c> or <c>name: type</c>; null for the type itself.</param>
internal sealed record Reference(string Assembly, string Type, string? Member)
{
    public override string ToString() => Member is null ? $"{Type} [{Assembly}]" : $"{Type}.{Member} [{Assembly}]";
}
