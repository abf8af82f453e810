using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace MicroHttp.Generator.Emission
{
    /// <summary>Writes the search for octets among literals: length first, then words; among many of one length the most telling octet.</summary>
    internal sealed class LiteralSwitch
    {
        /// <summary>With more literals of one length than this an octet is switched on first.</summary>
        private const int MostCompares = 8;

        private readonly CodeWriter _code;
        private readonly bool _ignoreCase;
        private string _buffer = "b";

        public LiteralSwitch(CodeWriter code, bool ignoreCase)
        {
            _code = code;
            _ignoreCase = ignoreCase;
        }

        /// <summary>Writes the search.</summary>
        /// <param name="cases">The literals, lower-case where case is ignored.</param>
        /// <param name="length">The expression of the number of octets.</param>
        /// <param name="start">The name of the index of the first octet.</param>
        /// <param name="buffer">The name of the array.</param>
        public void Emit(IEnumerable<LiteralCase> cases, string length, string start, string buffer = "b")
        {
            _buffer = buffer;
            List<IGrouping<int, Entry>> groups = cases
                .Select(static item => new Entry(Encoding.UTF8.GetBytes(item.Text), item))
                .GroupBy(static entry => entry.Octets.Length)
                .OrderBy(static group => group.Key)
                .ToList();
            if (groups.Count == 1 && groups[0].Count() == 1)
            {
                Entry only = groups[0].First();
                string condition = only.Octets.Length == 0 ? "" : " && " + Condition(only, start);
                _code.Open("if (" + length + " == " + Number(only.Octets.Length) + condition + ")" + Comment(only));
                only.Case.Body();
                _code.Close();
                return;
            }

            _code.Open("switch (" + length + ")");
            foreach (IGrouping<int, Entry> group in groups)
            {
                _code.Line("case " + Number(group.Key) + ":");
                _code.Indent();
                EmitLength(group.ToList(), start);
                EmitBreak();
                _code.Unindent();
            }

            _code.Close();
        }

        private void EmitLength(List<Entry> entries, string start)
        {
            if (entries.Count <= MostCompares)
            {
                EmitCompares(entries, start);
                return;
            }

            int place = MostTelling(entries);
            string octet = _buffer + "[" + start + " + " + Number(place) + "]";
            _code.Open("switch (" + octet + (_ignoreCase ? " | 0x20" : "") + ")");
            foreach (IGrouping<int, Entry> group in entries.GroupBy(entry => Key(entry, place)).OrderBy(static group => group.Key))
            {
                string label = group.Key > 0x20 && group.Key < 0x7F && group.Key != '\'' && group.Key != '\\'
                    ? "(byte)'" + (char)group.Key + "'"
                    : "0x" + group.Key.ToString("X2", CultureInfo.InvariantCulture);
                _code.Line("case " + label + ":");
                _code.Indent();
                EmitCompares(group.ToList(), start);
                EmitBreak();
                _code.Unindent();
            }

            _code.Close();
            _code.Blank();
        }

        private void EmitBreak()
        {
            if (!_code.HasReturned)
            {
                _code.Line("break;");
            }
        }

        private void EmitCompares(List<Entry> entries, string start)
        {
            for (int i = 0; i < entries.Count; i++)
            {
                Entry entry = entries[i];
                if (entry.Octets.Length == 0)
                {
                    entry.Case.Body();
                    continue;
                }

                _code.Open((i == 0 ? "if (" : "else if (") + Condition(entry, start) + ")" + Comment(entry));
                entry.Case.Body();
                _code.Close();
            }

            _code.Blank();
        }

        private string Condition(Entry entry, string start)
        {
            return LiteralCompare.Condition(_buffer, start, entry.Octets, _ignoreCase);
        }

        private static string Comment(Entry entry)
        {
            return " // " + (entry.Case.Comment ?? CSharpText.InComment("\"" + entry.Case.Text + "\""));
        }

        /// <summary>The place at which the literals differ most: the largest group of one octet is smallest.</summary>
        private int MostTelling(List<Entry> entries)
        {
            int best = 0;
            int bestLargest = int.MaxValue;
            for (int place = 0; place < entries[0].Octets.Length; place++)
            {
                int largest = entries.GroupBy(entry => Key(entry, place)).Max(static group => group.Count());
                if (largest < bestLargest)
                {
                    bestLargest = largest;
                    best = place;
                }
            }

            return best;
        }

        private int Key(Entry entry, int place)
        {
            return _ignoreCase ? entry.Octets[place] | 0x20 : entry.Octets[place];
        }

        private static string Number(int value)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        private sealed class Entry
        {
            public Entry(byte[] octets, LiteralCase item)
            {
                Octets = octets;
                Case = item;
            }

            public byte[] Octets { get; }

            public LiteralCase Case { get; }
        }
    }
}
