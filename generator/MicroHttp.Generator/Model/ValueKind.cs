namespace MicroHttp.Generator.Model
{
    /// <summary>The types that are read from octets.</summary>
    internal enum ValueKind
    {
        String,
        Slice,
        Boolean,
        SByte,
        Byte,
        Int16,
        UInt16,
        Int32,
        UInt32,
        Int64,
        UInt64,
        Single,
        Double,
        Char,
        Guid,
        DateTime,
        Enum,
    }
}
