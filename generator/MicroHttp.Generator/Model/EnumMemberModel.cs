namespace MicroHttp.Generator.Model
{
    /// <summary>A member of an enum. The value of one of ulong is kept as the long of the same bits.</summary>
    internal sealed record EnumMemberModel(string Name, long Value);
}
