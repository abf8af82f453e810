namespace MicroHttp.Generator.Json.Model
{
    /// <summary>The forms that a value can have in JSON.</summary>
    internal enum JsonShapeKind
    {
        Boolean,

        /// <summary>A whole number that a long can hold.</summary>
        Integer,

        /// <summary>A ulong, or an enum of it.</summary>
        Unsigned,
        Single,
        Double,
        String,
        Slice,

        /// <summary>An array of octets, as base64.</summary>
        Octets,
        DateTime,
        Guid,

        /// <summary>An enum, read by a codec.</summary>
        Enum,

        /// <summary>A [JsonModel] type.</summary>
        Object,

        /// <summary>An array or a list.</summary>
        Sequence,

        /// <summary>A dictionary with strings as keys.</summary>
        Map,
    }
}
