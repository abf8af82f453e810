namespace MicroHttp.Protocol
{
    /// <summary>Small rules of field lines that parser and readers share.</summary>
    internal static class FieldSection
    {
        /// <summary>RFC 9110 5.6.3: OWS = *( SP / HTAB ).</summary>
        public static bool IsOptionalWhitespace(byte octet)
        {
            return octet == (byte)' ' || octet == (byte)'\t';
        }
    }
}
