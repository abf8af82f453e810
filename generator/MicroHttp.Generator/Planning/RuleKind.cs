namespace MicroHttp.Generator.Planning
{
    /// <summary>What the octets of a route variable must be.</summary>
    internal enum RuleKind
    {
        Text,
        Integer,
        UnsignedLong,
        Boolean,
        Single,
        Double,
        Char,
        Guid,
        DateTime,
        Enum,
    }
}
