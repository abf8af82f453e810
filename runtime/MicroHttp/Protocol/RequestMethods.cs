namespace MicroHttp.Protocol
{
    /// <summary>The methods that a server knows: those of RFC 9110 and 5789, and an application's own.</summary>
    internal sealed class RequestMethods
    {
        private const int MostAllowValues = 32;

        private readonly byte[][]? _extensions;
        private readonly string[] _extensionNames;
        private AllowValue? _allowValues;

        public RequestMethods(string[] extensions)
        {
            _extensionNames = extensions;
            byte[][] names = new byte[extensions.Length][];
            for (int i = 0; i < extensions.Length; i++)
            {
                names[i] = Octets.ToUtf8(extensions[i]);
            }

            // Few applications have any, and an array of none takes 24 octets of a device.
            _extensions = names.Length == 0 ? null : names;
        }

        /// <summary>The method named by the token at [<paramref name="start"/>, <paramref name="end"/>), with case (RFC 9110 9.1).</summary>
        public RequestMethod Find(byte[] buffer, int start, int end)
        {
            switch (end - start)
            {
                case 3:
                    // The space behind the method is there, so that four octets can be read.
                    switch (Octets.Load4(buffer, start))
                    {
                        case 0x20544547u: return RequestMethod.Get; // "GET "
                        case 0x20545550u: return RequestMethod.Put; // "PUT "
                        default: break;
                    }

                    break;
                case 4:
                    switch (Octets.Load4(buffer, start))
                    {
                        case 0x54534F50u: return RequestMethod.Post; // "POST"
                        case 0x44414548u: return RequestMethod.Head; // "HEAD"
                        default: break;
                    }

                    break;
                case 5:
                    switch (Octets.Load4(buffer, start))
                    {
                        case 0x43544150u when buffer[start + 4] == (byte)'H': return RequestMethod.Patch; // "PATC"
                        case 0x43415254u when buffer[start + 4] == (byte)'E': return RequestMethod.Trace; // "TRAC"
                        default: break;
                    }

                    break;
                case 6 when Octets.Load4(buffer, start) == 0x454C4544u && Octets.Load2(buffer, start + 4) == 0x4554u: // "DELE" "TE"
                    return RequestMethod.Delete;
                case 7:
                    switch (Octets.Load4(buffer, start))
                    {
                        case 0x4954504Fu when Octets.Load4(buffer, start + 3) == 0x534E4F49u: return RequestMethod.Options; // "OPTI" "IONS"
                        case 0x4E4E4F43u when Octets.Load4(buffer, start + 3) == 0x5443454Eu: return RequestMethod.Connect; // "CONN" "NECT"
                        default: break;
                    }

                    break;
                default:
                    break;
            }

            for (int i = 0; i < _extensionNames.Length; i++)
            {
                byte[] name = _extensions![i];
                if (name.Length == end - start && Octets.Equal(buffer, start, name, 0, name.Length))
                {
                    return (RequestMethod)((int)RequestMethod.Extension + i);
                }
            }

            return RequestMethod.Unknown;
        }

        /// <summary>The name of a method.</summary>
        public string NameOf(RequestMethod method)
        {
            switch (method)
            {
                case RequestMethod.Get: return "GET";
                case RequestMethod.Head: return "HEAD";
                case RequestMethod.Post: return "POST";
                case RequestMethod.Put: return "PUT";
                case RequestMethod.Delete: return "DELETE";
                case RequestMethod.Connect: return "CONNECT";
                case RequestMethod.Options: return "OPTIONS";
                case RequestMethod.Trace: return "TRACE";
                case RequestMethod.Patch: return "PATCH";
                default:
                    int extension = (int)method - (int)RequestMethod.Extension;
                    return extension >= 0 && extension < _extensionNames.Length ? _extensionNames[extension] : "";
            }
        }

        /// <summary>The value of Allow (RFC 9110 10.2.1) for a set of methods, a bit each. Made once for each set.</summary>
        public string Allow(int methods)
        {
            lock (this)
            {
                int count = 0;
                for (AllowValue? known = _allowValues; known != null; known = known.Next)
                {
                    if (known.Methods == methods)
                    {
                        return known.Text;
                    }

                    count++;
                }

                string text = "";
                for (int method = (int)RequestMethod.Get; method < 31; method++)
                {
                    if ((methods & (1 << method)) != 0)
                    {
                        text += (text.Length == 0 ? "" : ", ") + NameOf((RequestMethod)method);
                    }
                }

                if (count < MostAllowValues)
                {
                    _allowValues = new AllowValue(methods, text, _allowValues);
                }

                return text;
            }
        }
    }
}
