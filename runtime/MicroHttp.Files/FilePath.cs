namespace MicroHttp
{
    /// <summary>Turns the decoded path of a request into a relative file path, or refuses it. What an operating system could read in a way of its own is refused on all of them.</summary>
    internal static class FilePath
    {
        private const string Devices = " con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9 conin$ conout$ ";

        /// <summary>The relative path with the platform's separators, with a separator at its end where the URL's has one.</summary>
        /// <returns>Null when the path is refused.</returns>
        public static string? FromUrl(byte[] buffer, int start, int end)
        {
            int segment = start;
            for (int i = start; i < end; i++)
            {
                byte octet = buffer[i];
                if (octet == (byte)'/')
                {
                    if (!IsName(buffer, segment, i))
                    {
                        return null;
                    }

                    segment = i + 1;
                }
                else if (octet < 0x20 || octet == 0x7F || octet == (byte)'\\' || octet == (byte)':' || octet == (byte)'*' || octet == (byte)'?'
                    || octet == (byte)'"' || octet == (byte)'<' || octet == (byte)'>' || octet == (byte)'|' || octet == (byte)'%')
                {
                    return null;
                }
            }

            if (segment < end && !IsName(buffer, segment, end))
            {
                return null;
            }

            return FilePlatform.Separate(start == end ? string.Empty : Octets.GetString(buffer, start, end));
        }

        /// <summary>Refuses empty names, hidden ones, those that Windows would trim, and the names of its devices.</summary>
        private static bool IsName(byte[] buffer, int start, int end)
        {
            if (start == end || buffer[start] == (byte)'.' || buffer[end - 1] == (byte)'.' || buffer[end - 1] == (byte)' ')
            {
                return false;
            }

            int stem = Octets.IndexOf(buffer, (byte)'.', start, end);
            stem = stem < 0 ? end : stem;
            return stem - start > 7 || Devices.IndexOf(" " + Octets.GetString(buffer, start, stem).ToLower() + " ") < 0;
        }
    }
}
