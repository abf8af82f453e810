namespace MicroHttp.Multipart
{
    /// <summary>What <see cref="MultipartReader.Step"/> found.</summary>
    internal enum MultipartStep
    {
        /// <summary>All octets are taken; more are needed.</summary>
        NeedInput,

        /// <summary>The field section of a part is complete.</summary>
        Part,

        /// <summary>A piece of a part.</summary>
        Data,

        /// <summary>A part has ended.</summary>
        PartEnd,

        /// <summary>The content is malformed.</summary>
        Malformed,

        /// <summary>The field section of a part is too large.</summary>
        FieldsTooLarge,
    }
}
