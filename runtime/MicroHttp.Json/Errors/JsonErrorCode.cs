namespace MicroHttp
{
    /// <summary>Why JSON content was refused.</summary>
    public enum JsonErrorCode
    {
        /// <summary>It was not.</summary>
        None = 0,

        /// <summary>The content ends before its value does.</summary>
        EndsEarly = 1,

        /// <summary>An octet stands where RFC 8259 allows no such octet.</summary>
        Malformed = 2,

        /// <summary>Something other than white space follows the value.</summary>
        GoesOn = 3,

        /// <summary>Arrays and objects are nested beyond the limit: 16 on a device, 64 elsewhere.</summary>
        TooDeep = 4,

        /// <summary>A string is not UTF-8.</summary>
        NotUtf8 = 5,

        /// <summary>An escape stands for half a surrogate pair.</summary>
        LoneSurrogate = 6,

        /// <summary>A string holds U+0000, which strings of .NET nanoFramework can't.</summary>
        HoldsNul = 7,

        /// <summary>The member is not nullable.</summary>
        IsNull = 8,

        /// <summary>A required member is missing.</summary>
        IsMissing = 9,

        /// <summary>A member occurs twice.</summary>
        OccursTwice = 10,

        /// <summary>An object was expected.</summary>
        NotAnObject = 11,

        /// <summary>An array was expected.</summary>
        NotAnArray = 12,

        /// <summary>A string was expected.</summary>
        NotAString = 13,

        /// <summary>True or false was expected.</summary>
        NotABoolean = 14,

        /// <summary>A number was expected.</summary>
        NotANumber = 15,

        /// <summary>A whole number, without fraction and exponent, was expected.</summary>
        NotAWholeNumber = 16,

        /// <summary>The member's type can't hold the number.</summary>
        OutOfRange = 17,

        /// <summary>A date and time as in RFC 3339 was expected.</summary>
        NotADateTime = 18,

        /// <summary>A GUID with hyphens was expected.</summary>
        NotAGuid = 19,

        /// <summary>Base64 with padding (RFC 4648 4) was expected.</summary>
        NotBase64 = 20,

        /// <summary>A name or number of the member's enum was expected.</summary>
        NotAName = 21,
    }
}
