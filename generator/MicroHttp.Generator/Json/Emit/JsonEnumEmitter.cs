using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using MicroHttp.Generator.Emission;
using MicroHttp.Generator.Json.Model;

namespace MicroHttp.Generator.Json.Emit
{
    /// <summary>Writes the codec of an enum: read by name, letters in either case, or by a number that is defined.</summary>
    internal static class JsonEnumEmitter
    {
        private const string ErrorCode = JsonNames.ErrorCode + ".NotAName";

        public static void Emit(JsonEnumCodec codec, CodeWriter code, JsonPieces pieces)
        {
            if (codec.IsNamed)
            {
                EmitWrite(codec, code, pieces);
                code.Blank();
            }

            EmitRead(codec, code);
        }

        private static void EmitWrite(JsonEnumCodec codec, CodeWriter code, JsonPieces pieces)
        {
            var cases = new List<string>();

            // Of values that share a number the first gives the name.
            foreach (JsonEnumValue value in codec.Values.GroupBy(static value => value.Value).Select(static group => group.First()))
            {
                cases.Add("case " + codec.Type + "." + value.Name + ":");
                cases.Add(JsonNames.Writer + ".WriteName(response, prefix, offset, count, " + pieces.Add(JsonText.Quote(value.JsonName)) + ");");
            }

            if (pieces.Text.Length != 0)
            {
                code.Line(pieces.Declaration);
                code.Blank();
            }

            code.Open("internal static void Write(" + GeneratedNames.Response + " response, byte[] prefix, int offset, int count, " + codec.Type + " value)");
            code.Open("switch (value)");
            for (int i = 0; i < cases.Count; i += 2)
            {
                code.Line(cases[i]);
                code.Indent();
                code.Line(cases[i + 1]);
                code.Line("break;");
                code.Unindent();
            }

            code.Line("default:");
            code.Indent();
            code.Line(JsonNames.Writer + (codec.IsUnsigned ? ".WriteUnsigned(response, prefix, offset, count, (ulong)value);" : ".WriteNumber(response, prefix, offset, count, (long)value);"));
            code.Line("break;");
            code.Unindent();
            code.Close();
            code.Close();
        }

        private static void EmitRead(JsonEnumCodec codec, CodeWriter code)
        {
            code.Open("internal static bool Read(ref " + JsonNames.Reader + " reader, out " + codec.Type + " value)");
            code.Line("value = default;");
            code.Open("if (reader.IsText)");
            EmitNames(codec, code);
            code.Line("return reader.Refuse(" + ErrorCode + ");");
            code.Close();
            code.Blank();
            string read = codec.IsUnsigned ? "reader.ReadUnsigned(out ulong number)" : "reader.ReadInteger(long.MinValue, long.MaxValue, out long number)";
            new JsonValueReader(code).EmitTry(read);
            code.Line("value = (" + codec.Type + ")number;");
            code.Line("return " + Defined(codec) + " || reader.Refuse(" + ErrorCode + ");");
            code.Close();
        }

        private static void EmitNames(JsonEnumCodec codec, CodeWriter code)
        {
            new JsonValueReader(code).EmitTry("reader.ReadSlice(out " + GeneratedNames.Slice + " name)");
            if (codec.Values.Count == 0)
            {
                return;
            }

            code.Open("switch (name.Count)");
            foreach (IGrouping<int, JsonEnumValue> group in codec.Values.GroupBy(static value => Encoding.UTF8.GetByteCount(value.JsonName)).OrderBy(static group => group.Key))
            {
                code.Line("case " + JsonPieces.Number(group.Key) + ":");
                code.Indent();
                foreach (JsonEnumValue value in group)
                {
                    bool isAscii = value.JsonName.All(static c => c < 0x80);
                    code.Open("if (name." + (isAscii ? "IsIgnoringCase(" : "Is(") + CSharpText.Literal(value.JsonName) + "))");
                    code.Line("value = " + codec.Type + "." + value.Name + ";");
                    code.Line("return true;");
                    code.Close();
                    code.Blank();
                }

                code.Line("break;");
                code.Unindent();
            }

            code.Close();
            code.Blank();
        }

        /// <summary>The condition that the number is one of the enum's; for flags, that it has no other bits.</summary>
        private static string Defined(JsonEnumCodec codec)
        {
            List<string> terms = codec.IsUnsigned
                ? Ranges(codec.Values.Select(static value => (decimal)unchecked((ulong)value.Value)), "UL")
                : Ranges(codec.Values.Select(static value => (decimal)value.Value), "L");
            if (!codec.IsFlags)
            {
                return terms.Count == 0 ? "false" : string.Join(" || ", terms);
            }

            long bits = codec.Values.Aggregate(0L, static (bits, value) => bits | value.Value);
            return "(number & ~" + (codec.IsUnsigned ? unchecked((ulong)bits).ToString(CultureInfo.InvariantCulture) + "UL" : "(" + RuleCondition.Integer(bits) + ")") + ") == 0";
        }

        private static List<string> Ranges(IEnumerable<decimal> values, string suffix)
        {
            var terms = new List<string>();
            List<decimal> sorted = values.Distinct().OrderBy(static value => value).ToList();
            for (int i = 0; i < sorted.Count; i++)
            {
                int first = i;
                while (i + 1 < sorted.Count && sorted[i + 1] == sorted[i] + 1)
                {
                    i++;
                }

                terms.Add(i == first ? "number == " + Number(sorted[i], suffix) : "(number >= " + Number(sorted[first], suffix) + " && number <= " + Number(sorted[i], suffix) + ")");
            }

            return terms;
        }

        private static string Number(decimal value, string suffix)
        {
            return suffix == "L" ? RuleCondition.Integer((long)value) : value.ToString(CultureInfo.InvariantCulture) + suffix;
        }
    }
}
