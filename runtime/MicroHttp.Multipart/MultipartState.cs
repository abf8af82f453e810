namespace MicroHttp.Multipart
{
    /// <summary>Where <see cref="MultipartReader"/> is.</summary>
    internal enum MultipartState
    {
        /// <summary>In front of the first boundary.</summary>
        Preamble,

        /// <summary>In a part.</summary>
        Data,

        /// <summary>Behind a boundary: hyphens end the content, a line end begins a part.</summary>
        BoundaryEnd,

        /// <summary>Behind one hyphen.</summary>
        SecondHyphen,

        /// <summary>Behind a boundary and the white space that may follow it.</summary>
        Padding,

        /// <summary>Behind CR.</summary>
        LineFeed,

        /// <summary>In the field section of a part.</summary>
        Fields,

        /// <summary>Behind the last boundary.</summary>
        Epilogue,
    }
}
