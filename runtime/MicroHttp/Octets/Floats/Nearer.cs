namespace MicroHttp
{
    /// <summary>Which of two neighbours a number is rounded to; a number in the middle goes to the even one.</summary>
    internal enum Nearer
    {
        /// <summary>The one below.</summary>
        Below,

        /// <summary>The one above.</summary>
        Above,

        /// <summary>It takes more bits to tell.</summary>
        Unclear,
    }
}
