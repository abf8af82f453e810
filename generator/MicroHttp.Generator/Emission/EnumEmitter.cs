using System.Collections.Generic;
using System.Linq;
using System.Text;
using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Emission
{
    /// <summary>Writes the method that reads an enum: by name, letters in either case, or by a number that is defined.</summary>
    internal static class EnumEmitter
    {
        /// <summary>The method's name.</summary>
        public static string Name(EnumModel model)
        {
            // The whole name, since two enums may share the last part of it.
            var name = new StringBuilder("Try");
            foreach (char c in model.Type.Replace("global::", ""))
            {
                name.Append(char.IsLetterOrDigit(c) ? c : '_');
            }

            return name.ToString();
        }

        public static void Emit(EnumModel model, CodeWriter code)
        {
            code.Open("internal static bool " + Name(model) + "(byte[] b, int start, int end, out " + model.Type + " value)");
            ILookup<bool, EnumMemberModel> members = model.Members.ToLookup(static member => member.Name.All(static c => c < 0x80));
            EmitAscii(model, members[true], code);
            foreach (EnumMemberModel member in members[false])
            {
                code.Open("if (" + GeneratedNames.Octets + ".EqualsUtf8(b, start, end, " + CSharpText.Literal(member.Name) + "))");
                EmitMember(model, member, code);
                code.Close();
                code.Blank();
            }

            EmitNumber(model, code);
            code.Close();
        }

        /// <summary>Writes the search for names by words, because a device makes an object of each literal that it comes across. Of those that differ by case alone the first counts.</summary>
        private static void EmitAscii(EnumModel model, IEnumerable<EnumMemberModel> members, CodeWriter code)
        {
            List<LiteralCase> cases = members
                .GroupBy(static member => Planning.AsciiCase.Lower(member.Name))
                .Select(alike => new LiteralCase(alike.Key, alike.First().Name, () => EmitMember(model, alike.First(), code)))
                .ToList();
            if (cases.Count != 0)
            {
                new LiteralSwitch(code, true).Emit(cases, "end - start", "start");
                code.Blank();
            }
        }

        private static void EmitMember(EnumModel model, EnumMemberModel member, CodeWriter code)
        {
            code.Line("value = " + model.Type + "." + Parsing.Identifier.Escape(member.Name) + ";");
            code.Line("return true;");
        }

        private static void EmitNumber(EnumModel model, CodeWriter code)
        {
            string type = model.IsUnsigned ? "ulong" : "long";
            string read = model.IsUnsigned
                ? GeneratedNames.Scalars + ".TryUInt64(b, start, end, out ulong number)"
                : GeneratedNames.Scalars + ".TryInt64(b, start, end, long.MinValue, long.MaxValue, out long number)";
            List<string> values = model.Members
                .Select(member => model.IsUnsigned ? unchecked((ulong)member.Value).ToString(System.Globalization.CultureInfo.InvariantCulture) + "UL" : RuleCondition.Integer(member.Value))
                .Distinct()
                .ToList();
            string isDefined = values.Count == 0 ? "false"
                : model.IsFlags ? "(number & ~(" + string.Join(" | ", values.Select(value => "(" + type + ")" + Parenthesized(value))) + ")) == 0"
                : string.Join(" || ", values.Select(static value => "number == " + value));
            code.Open("if (" + read + " && (" + isDefined + "))");
            code.Line("value = (" + model.Type + ")number;");
            code.Line("return true;");
            code.Close();
            code.Blank();
            code.Line("value = default;");
            code.Line("return false;");
        }

        private static string Parenthesized(string value)
        {
            return value.StartsWith("-", System.StringComparison.Ordinal) ? "(" + value + ")" : value;
        }
    }
}
