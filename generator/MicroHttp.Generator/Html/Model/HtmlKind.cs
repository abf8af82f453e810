namespace MicroHttp.Generator.Html.Model
{
    /// <summary>What a template can do with values of a type.</summary>
    internal enum HtmlKind
    {
        Boolean,

        /// <summary>A whole number that a long can hold.</summary>
        Integer,

        /// <summary>A ulong.</summary>
        Unsigned,
        Single,
        Double,
        String,
        Slice,
        DateTime,
        Enum,

        /// <summary>A Nullable of another type.</summary>
        Nullable,

        /// <summary>A class, struct or interface with members.</summary>
        Object,

        /// <summary>An array or a list.</summary>
        Sequence,

        /// <summary>Anything else.</summary>
        Unsupported,
    }
}
