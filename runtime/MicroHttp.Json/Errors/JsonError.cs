namespace MicroHttp
{
    /// <summary>What was wrong with JSON content, and where.</summary>
    public struct JsonError
    {
        internal JsonError(JsonErrorCode code, int offset, string path)
        {
            Code = code;
            Offset = offset;
            Path = path;
        }

        /// <summary>The reason.</summary>
        public JsonErrorCode Code { get; }

        /// <summary>The octet of the content that it was seen at, counted from 0.</summary>
        public int Offset { get; }

        /// <summary>The member, such as <c>leds[2].on</c>; empty for the content itself.</summary>
        public string Path { get; }

        /// <summary>The sentence for the client: <c>'leds[2].on' must be true or false (octet 31).</c></summary>
        public override string ToString()
        {
            if (Code == JsonErrorCode.None)
            {
                return "";
            }

            string subject = string.IsNullOrEmpty(Path) ? "The content" : "'" + Path + "'";
            return subject + Predicate(Code) + " (octet " + Offset.ToString() + ").";
        }

        private static string Predicate(JsonErrorCode code)
        {
            switch (code)
            {
                case JsonErrorCode.EndsEarly:
                    return " ends early";
                case JsonErrorCode.GoesOn:
                    return " goes on behind its value";
                case JsonErrorCode.TooDeep:
                    return " is nested too deeply";
                case JsonErrorCode.NotUtf8:
                    return " is not UTF-8";
                case JsonErrorCode.LoneSurrogate:
                    return " holds half a surrogate pair";
                case JsonErrorCode.HoldsNul:
                    return " must not hold U+0000";
                case JsonErrorCode.IsNull:
                    return " must not be null";
                case JsonErrorCode.IsMissing:
                    return " is missing";
                case JsonErrorCode.OccursTwice:
                    return " occurs twice";
                case JsonErrorCode.NotAnObject:
                    return " must be an object";
                case JsonErrorCode.NotAnArray:
                    return " must be an array";
                case JsonErrorCode.NotAString:
                    return " must be a string";
                case JsonErrorCode.NotABoolean:
                    return " must be true or false";
                case JsonErrorCode.NotANumber:
                    return " must be a number";
                case JsonErrorCode.NotAWholeNumber:
                    return " must be a whole number";
                case JsonErrorCode.OutOfRange:
                    return " is out of range";
                case JsonErrorCode.NotADateTime:
                    return " must be a date and time such as 2026-11-03T08:15:00Z";
                case JsonErrorCode.NotAGuid:
                    return " must be a GUID";
                case JsonErrorCode.NotBase64:
                    return " must be base64";
                case JsonErrorCode.NotAName:
                    return " must be one of the names or numbers that it can have";
                default:
                    return " is not well-formed JSON";
            }
        }
    }
}
