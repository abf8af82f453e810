namespace MicroHttp
{
    /// <summary>What the field section of a part says about it (RFC 7578 4).</summary>
    public sealed class MultipartPart
    {
        internal MultipartPart(string name, string? fileName, string? contentType)
        {
            Name = name;
            FileName = fileName;
            ContentType = contentType;
        }

        /// <summary>The name of the form's control.</summary>
        public string Name { get; }

        /// <summary>
        /// The name of the file without any folders, where the part is a file; perhaps empty, as when none was chosen. It is the client's word:
        /// do not use it as a path without a look at it.
        /// </summary>
        public string? FileName { get; }

        /// <summary>The media type that the client declares, or null.</summary>
        public string? ContentType { get; }

        /// <summary>Whether the part is a file.</summary>
        public bool IsFile => FileName != null;
    }
}
