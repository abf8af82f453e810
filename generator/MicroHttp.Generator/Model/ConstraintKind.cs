namespace MicroHttp.Generator.Model
{
    /// <summary>The constraints that a template may name.</summary>
    internal enum ConstraintKind
    {
        Int,
        UInt,
        Long,
        Bool,
        Float,
        Double,
        Guid,

        /// <summary>An integer of at least <see cref="ConstraintModel.Minimum"/>, at most <see cref="ConstraintModel.Maximum"/>: min, max and range.</summary>
        Range,

        /// <summary>A number of characters from <see cref="ConstraintModel.Minimum"/> to <see cref="ConstraintModel.Maximum"/>: length, minlength and maxlength.</summary>
        Length,
    }
}
