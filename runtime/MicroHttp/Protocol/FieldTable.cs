namespace MicroHttp.Protocol
{
    /// <summary>
    /// The field names that a server looks at: its own, and those that an application's endpoints read. All others are validated and skipped.
    /// A name is looked for by its length and one of its octets first, so that most names cost two array reads.
    /// </summary>
    public sealed class FieldTable
    {
        /// <summary>The most names that an application may add.</summary>
        public const int Capacity = 32;

        internal const int None = -1;
        internal const int Host = 0;
        internal const int ContentLength = 1;
        internal const int TransferEncoding = 2;
        internal const int Connection = 3;
        internal const int Expect = 4;
        internal const int Origin = 5;
        internal const int SecFetchSite = 6;
        internal const int Own = 7;

        // Fields that the server reads on behalf of an endpoint that wants them.
        internal const int IfMatch = 0;
        internal const int IfNoneMatch = 1;
        internal const int IfModifiedSince = 2;
        internal const int IfUnmodifiedSince = 3;
        internal const int IfRange = 4;
        internal const int Range = 5;
        internal const int AcceptEncoding = 6;
        internal const int Known = 7;

        private const int Slots = 64;

        // What the server's own names take.
        private const int OwnOctets = 71;

        // All names, one behind the other, and where each begins: on a device an array for each would take more than the names.
        private readonly byte[] _names;
        private readonly short[] _starts;
        private readonly sbyte[] _application;

        // What Ends says of each name, for where names are not compared as vectors.
        private readonly uint[] _ends;

        // The first name of each slot; behind them the next one of each name, and at the end the application's indexes of the fields that the server reads for it.
        internal readonly sbyte[] FirstOfSlot;

        /// <summary>Builds the table from an application's <paramref name="names"/>, which are lower-case and differ from one another.</summary>
        public FieldTable(params string[] names)
        {
            int count = names.Length;
            _names = new byte[OwnOctets + string.Concat(names).Length + Octets.NameVector];
            _starts = new short[Own + count + 1];
            _application = new sbyte[Own + count];
            _ends = new uint[Own + count];
            FirstOfSlot = new sbyte[Slots + Own + count + Known];
            for (int i = 0; i < Slots; i++)
            {
                FirstOfSlot[i] = None;
            }

            Add(Host, "host", None);
            Add(ContentLength, "content-length", None);
            Add(TransferEncoding, "transfer-encoding", None);
            Add(Connection, "connection", None);
            Add(Expect, "expect", None);
            Add(Origin, "origin", None);
            Add(SecFetchSite, "sec-fetch-site", None);
            int entries = Own;
            for (int i = 0; i < count; i++)
            {
                int entry = Find(names[i]);
                if (entry == None)
                {
                    Add(entries++, names[i], i);
                }
                else
                {
                    _application[entry] = (sbyte)i;
                }
            }

            for (int i = 0; i < Known; i++)
            {
                // An application makes its table in a static constructor. Those of a device run in the order of the types' names, so no static of another type is there yet.
                int entry = Find(KnownName(i));
                FirstOfSlot[FirstOfSlot.Length - Known + i] = (sbyte)(entry == None ? None : _application[entry]);
            }
        }

        /// <summary>The number of names that the application added.</summary>
        public int Count => _application.Length - Own;

        /// <summary>The index among the application's names of <paramref name="name"/>, in any case; -1 when it is not there.</summary>
        public int IndexOf(string name)
        {
            // Behind the last one there is room where a name of the application's is one of the server's.
            for (int i = 0; i < _application.Length && _starts[i + 1] > _starts[i]; i++)
            {
                if (_application[i] != None && Octets.EqualsAsciiIgnoreCase(_names, _starts[i], _starts[i + 1], name))
                {
                    return _application[i];
                }
            }

            return None;
        }

        private int Find(string name)
        {
            byte[] octets = Octets.ToUtf8(name);
            return Find(octets, 0, octets.Length);
        }

        /// <summary>The entry of the name at [<paramref name="start"/>, <paramref name="end"/>), which is not empty, or <see cref="None"/>.</summary>
        internal int Find(byte[] buffer, int start, int end)
        {
            int entry = FirstOfSlot[Slot(buffer, start, end)];
            return entry == None ? None : FindFrom(entry, buffer, start, end);
        }

        /// <summary>The name of one of the fields that the server reads on behalf of endpoints.</summary>
        internal static string KnownName(int known)
        {
            switch (known)
            {
                case IfMatch: return "if-match";
                case IfNoneMatch: return "if-none-match";
                case IfModifiedSince: return "if-modified-since";
                case IfUnmodifiedSince: return "if-unmodified-since";
                case IfRange: return "if-range";
                case Range: return "range";
                default: return "accept-encoding";
            }
        }

        /// <summary>The application's index of such a field, or <see cref="None"/>.</summary>
        internal int KnownIndex(int known)
        {
            return FirstOfSlot[FirstOfSlot.Length - Known + known];
        }

        /// <summary>The index that the application knows <paramref name="entry"/> by, or <see cref="None"/>.</summary>
        internal int ApplicationIndex(int entry)
        {
            return _application[entry];
        }

        /// <summary>
        /// The number that a name is looked for by, whatever its case. Of the names that browsers send, and servers as a rule do not ask for, only Cookie comes to that of
        /// one of the server's own, Origin.
        /// </summary>
        internal static int Slot(byte[] buffer, int start, int end)
        {
            int length = end - start;
            return (length + (buffer[end - 1 - (length >> 2)] << 3)) & (Slots - 1);
        }

        /// <summary>Something of the first and the last four octets whatever their case: names of one length differ in it as a rule.</summary>
        private static uint Ends(byte[] buffer, int start, int end)
        {
            const uint CaseBits = 0x20202020;
            return end - start < 4 ? 0 : (Octets.Load4(buffer, start) | CaseBits) ^ ((Octets.Load4(buffer, end - 4) | CaseBits) << 1);
        }

        /// <summary>Looks through the names of one slot, from the entry <paramref name="first"/> on.</summary>
        internal int FindFrom(int first, byte[] buffer, int start, int end)
        {
            int entry = first;
            int length = end - start;
            uint ends = Octets.NameVector == 0 ? Ends(buffer, start, end) : 0;
            do
            {
                if ((Octets.NameVector != 0 || _ends[entry] == ends) && Is(entry, buffer, start, length))
                {
                    break;
                }

                entry = FirstOfSlot[Slots + entry];
            }
            while (entry != None);
            return entry;
        }

        private bool Is(int entry, byte[] buffer, int start, int length)
        {
            int name = _starts[entry];
            return _starts[entry + 1] - name == length && Octets.EqualsLowered(buffer, start, _names, name, length);
        }

        private void Add(int entry, string name, int application)
        {
            // Made in a static constructor, see above.
            byte[] octets = Octets.ToUtf8(name);
            int start = _starts[entry];
            int end = start + octets.Length;
            Octets.Copy(octets, 0, _names, start, octets.Length);
            _starts[entry + 1] = (short)end;
            _application[entry] = (sbyte)application;
            _ends[entry] = Ends(_names, start, end);
            int slot = Slot(_names, start, end);
            FirstOfSlot[Slots + entry] = FirstOfSlot[slot];
            FirstOfSlot[slot] = (sbyte)entry;
        }
    }
}
