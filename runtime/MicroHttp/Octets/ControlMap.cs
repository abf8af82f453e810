namespace MicroHttp
{
    /// <summary>Which of 64 octets are control characters other than HTAB, kept from one field line to the next. Only vectors make use of it.</summary>
    internal readonly struct ControlMap
    {
        public ControlMap(ulong bits, int end)
        {
            Bits = bits;
            End = end;
        }

        /// <summary>A bit for each octet, that of the first one lowest.</summary>
        public ulong Bits { get; }

        /// <summary>The index behind the last octet; 0 while nothing is known.</summary>
        public int End { get; }
    }
}
