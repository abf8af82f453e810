namespace MicroHttp.Generator.Json.Model
{
    /// <summary>How values of a type are read and written.</summary>
    /// <param name="Kind">Their form.</param>
    /// <param name="Type">The type, fully qualified, without a question mark.</param>
    /// <param name="Codec">The name of the generated class that reads and writes them; empty where the runtime does.</param>
    /// <param name="IsValueType">Whether it is a value type, Nullable left aside.</param>
    /// <param name="IsNullable">Whether it is a Nullable of the type.</param>
    /// <param name="AcceptsNull">Whether null may be read.</param>
    /// <param name="IsRecursive">Whether values may hold values of the same type.</param>
    /// <param name="IsNamed">Whether an enum is written by name.</param>
    /// <param name="Decimals">The digits behind the point of a float or double; -1 for as many as it needs.</param>
    /// <param name="Least">The least whole number.</param>
    /// <param name="Most">The greatest whole number.</param>
    internal sealed record JsonShape(
        JsonShapeKind Kind,
        string Type,
        string Codec,
        bool IsValueType,
        bool IsNullable,
        bool AcceptsNull,
        bool IsRecursive,
        bool IsNamed,
        int Decimals,
        long Least,
        long Most)
    {
        /// <summary>The type of a variable that holds a value.</summary>
        public string LocalType => IsNullable ? Type + "?" : Type;

        /// <summary>Whether a value can be null, or absent, so that null is written.</summary>
        public bool CanBeNull => IsNullable || !IsValueType || Kind == JsonShapeKind.Slice;
    }
}
