using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MicroHttp.Generator.Emission;
using MicroHttp.Generator.Json.Model;

namespace MicroHttp.Generator.Json.Emit
{
    /// <summary>
    /// Writes the method that reads a model. Where all members can be set afterwards the object is made first and filled; where some are init-only or arguments
    /// of the constructor, all are read into locals and the object is made at the end.
    /// </summary>
    internal sealed class JsonObjectReader
    {
        private const int WordBits = 32;

        private readonly JsonObjectCodec _codec;
        private readonly CodeWriter _code;
        private readonly JsonValueReader _values;
        private readonly List<JsonMember> _members;
        private readonly List<string> _locals = new List<string>();
        private readonly bool _isMadeLast;

        public JsonObjectReader(JsonObjectCodec codec, CodeWriter code)
        {
            _codec = codec;
            _code = code;
            _values = new JsonValueReader(code);
            _members = codec.Members.Where(static member => member.IsRead).ToList();
            _isMadeLast = _members.Any(static member => member.Assignment != JsonAssignment.Setter);
            foreach (JsonMember member in _members)
            {
                // No local of the method begins like that.
                _locals.Add("read" + member.Name.TrimStart('@'));
            }
        }

        public void Emit()
        {
            _code.Open("internal static bool Read(ref " + JsonNames.Reader + " reader, out " + _codec.Type + " value)");
            _code.Line("value = default;");
            _values.EmitTry("reader.BeginObject()");
            Declare();
            _code.Open("while (reader.NextMember())");
            if (_members.Count == 0)
            {
                _values.EmitTry("reader.SkipValue()");
            }
            else
            {
                EmitMembers();
            }

            _code.Close();
            _code.Blank();
            _code.Open("if (reader.Failed)");
            _code.Line("return false;");
            _code.Close();
            _code.Blank();
            EmitRequired();
            if (_isMadeLast)
            {
                Make();
            }

            _code.Line("value = model;");
            _code.Line("return true;");
            _code.Close();
            if (_members.Count != 0)
            {
                _code.Blank();
                EmitFind();
            }
        }

        private void Declare()
        {
            if (!_isMadeLast)
            {
                _code.Line(_codec.Type + " model = new " + _codec.Type + "();");
            }

            for (int i = 0; i < _members.Count && _isMadeLast; i++)
            {
                _code.Line(_members[i].Shape.LocalType + " " + _locals[i] + " = " + _members[i].Default + ";");
            }

            for (int i = 0; i < _members.Count; i += WordBits)
            {
                _code.Line("uint " + Word(i) + " = 0;");
            }
        }

        private void EmitMembers()
        {
            _code.Line("int member = Find(reader.Buffer, reader.NameStart, reader.NameLength);");
            _code.Open("if (member < 0)");
            _values.EmitTry("reader.SkipValue()");
            _code.Line("continue;");
            _code.Close();
            _code.Blank();
            _values.EmitTry(_members.Count <= WordBits ? "reader.Once(ref seen, member)" : "reader.Once(" + WordOfMember(0) + ", member & 31)");
            _code.Open("switch (member)");
            for (int i = 0; i < _members.Count; i++)
            {
                JsonMember member = _members[i];
                _code.Line("case " + JsonPieces.Number(i) + ": // " + CSharpText.InComment(JsonText.Quote(member.JsonName)));
                _code.Line("{");
                _code.Indent();
                _values.Emit(member.Shape, _isMadeLast ? _locals[i] : "model." + member.Name, _isMadeLast);
                _code.Line("break;");
                _code.Close();
            }

            _code.Close();
        }

        /// <summary>The reference to the word that holds the member's bit.</summary>
        private string WordOfMember(int from)
        {
            return from + WordBits >= _members.Count
                ? "ref " + Word(from)
                : "ref (member < " + JsonPieces.Number(from + WordBits) + " ? ref " + Word(from) + " : " + WordOfMember(from + WordBits) + ")";
        }

        private void EmitRequired()
        {
            for (int start = 0; start < _members.Count; start += WordBits)
            {
                List<int> required = Enumerable.Range(start, System.Math.Min(WordBits, _members.Count - start)).Where(index => _members[index].IsRequired).ToList();
                if (required.Count == 0)
                {
                    continue;
                }

                string missing = CSharpText.Literal(_members[required[required.Count - 1]].JsonName);
                for (int i = required.Count - 2; i >= 0; i--)
                {
                    missing = NotSeen(required[i]) + " ? " + CSharpText.Literal(_members[required[i]].JsonName) + " : " + missing;
                }

                string all = Mask(required);
                _code.Open("if ((" + Word(start) + " & " + all + ") != " + all + ")");
                _code.Line("return reader.Missing(" + missing + ");");
                _code.Close();
                _code.Blank();
            }
        }

        private void Make()
        {
            List<int> kept = Enumerable.Range(0, _members.Count).Where(index => _members[index].KeepsInitial).ToList();
            if (kept.Count != 0)
            {
                // What content did not have stays as a new object has it; init-only members can be left alone only in an object that nothing is set in.
                _code.Line(_codec.Type + " initial = default;");
                _code.Open("if (" + string.Join(" || ", kept.GroupBy(static index => index / WordBits).Select(group => "(" + Word(group.First()) + " & " + Mask(group) + ") != " + Mask(group))) + ")");
                _code.Line("initial = " + Creation(static member => member.IsRequired, keep: false) + ";");
                _code.Close();
                _code.Blank();
            }

            _code.Line(_codec.Type + " model = " + Creation(static _ => true, keep: true) + ";");
            for (int i = 0; i < _members.Count; i++)
            {
                if (_members[i].Assignment == JsonAssignment.Setter)
                {
                    string assignment = "model." + _members[i].Name + " = " + _locals[i] + ";";
                    if (_members[i].IsRequired)
                    {
                        _code.Line(assignment);
                        continue;
                    }

                    _code.Open("if (" + Seen(i) + ")");
                    _code.Line(assignment);
                    _code.Close();
                    _code.Blank();
                }
            }
        }

        /// <summary>The expression that makes an object, with those initialized members that <paramref name="sets"/> picks.</summary>
        private string Creation(System.Func<JsonMember, bool> sets, bool keep)
        {
            var arguments = new List<string>();
            var settings = new List<string>();
            for (int i = 0; i < _members.Count; i++)
            {
                JsonMember member = _members[i];
                if (member.Assignment == JsonAssignment.Argument)
                {
                    arguments.Add(member.Parameter + ": " + _locals[i]);
                }
                else if (member.Assignment == JsonAssignment.Initializer && sets(member))
                {
                    string value = keep && member.KeepsInitial ? Seen(i) + " ? " + _locals[i] + " : initial." + member.Name : _locals[i];
                    settings.Add(member.Name + " = " + value);
                }
            }

            return "new " + _codec.Type + "(" + string.Join(", ", arguments) + ")" + (settings.Count == 0 ? "" : " { " + string.Join(", ", settings) + " }");
        }

        private void EmitFind()
        {
            _code.Open("private static int Find(byte[] b, int start, int length)");
            var cases = new List<LiteralCase>();
            for (int i = 0; i < _members.Count; i++)
            {
                string number = JsonPieces.Number(i);
                cases.Add(new LiteralCase(_members[i].JsonName, null, () => _code.Line("return " + number + ";")));
            }

            new LiteralSwitch(_code, ignoreCase: false).Emit(cases, "length", "start");
            _code.Blank();
            _code.Line("return -1;");
            _code.Close();
        }

        private string Seen(int index)
        {
            return "(" + Word(index) + " & " + Mask(new[] { index }) + ") != 0";
        }

        private string NotSeen(int index)
        {
            return "(" + Word(index) + " & " + Mask(new[] { index }) + ") == 0";
        }

        private string Word(int index)
        {
            return _members.Count <= WordBits ? "seen" : "seen" + JsonPieces.Number(index / WordBits);
        }

        private static string Mask(IEnumerable<int> indices)
        {
            uint mask = 0;
            foreach (int index in indices)
            {
                mask |= 1u << (index % WordBits);
            }

            return "0x" + mask.ToString("X", CultureInfo.InvariantCulture) + "u";
        }
    }
}
