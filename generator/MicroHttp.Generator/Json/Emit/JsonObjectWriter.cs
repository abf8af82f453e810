using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Emission;
using MicroHttp.Generator.Json.Model;

namespace MicroHttp.Generator.Json.Emit
{
    /// <summary>Writes the method that writes a model: a call for each member, with the octets in front of its value.</summary>
    internal sealed class JsonObjectWriter
    {
        private readonly JsonObjectCodec _codec;
        private readonly CodeWriter _code;
        private readonly JsonPieces _pieces;
        private readonly JsonValueWriter _values;

        /// <summary>Whether a member is written for sure already, so that the next one has a comma in front.</summary>
        private bool _anyForSure;

        /// <summary>Whether the opening bracket is part of the first member's octets.</summary>
        private bool _opensWithMember;

        public JsonObjectWriter(JsonObjectCodec codec, CodeWriter code, JsonPieces pieces)
        {
            _codec = codec;
            _code = code;
            _pieces = pieces;
            _values = new JsonValueWriter(code, codec.IsRecursive);
        }

        /// <summary>Opens a Write method and deals with null and with depth.</summary>
        public static void Open(CodeWriter code, JsonCodec codec, bool isValueType)
        {
            string depth = codec.IsRecursive ? ", int depth" : "";
            code.Open("internal static void Write(" + GeneratedNames.Response + " response, byte[] prefix, int offset, int count, " + codec.Type + " value" + depth + ")");
            if (!isValueType)
            {
                code.Open("if (value == null)");
                code.Line(JsonNames.Writer + ".WriteNull(response, prefix, offset, count);");
                code.Line("return;");
                code.Close();
                code.Blank();
            }

            if (codec.IsRecursive)
            {
                code.Open("if (depth == " + JsonNames.Writer + ".DepthLimit)");
                code.Line(JsonNames.Writer + ".RefuseDepth();");
                code.Close();
                code.Blank();
            }
        }

        /// <summary>Writes the call that writes a bracket behind <paramref name="prefix"/>.</summary>
        public static void Bracket(CodeWriter code, string prefix, char bracket)
        {
            code.Line(JsonNames.Writer + ".WriteBracket(response, " + prefix + ", (byte)'" + bracket + "');");
        }

        public void Emit()
        {
            List<JsonMember> members = _codec.Members.Where(static member => member.IsWritten).ToList();
            Open(_code, _codec, _codec.IsValueType);
            _opensWithMember = members.Count != 0 && Condition(members[0], "") == null;
            if (_opensWithMember)
            {
                _code.Line("response.Write(prefix, offset, count);");
            }
            else
            {
                Bracket(_code, "prefix, offset, count", '{');
                if (members.Count != 0)
                {
                    _code.Line("int open = 1; // the octet of a comma that the first member goes without");
                }
            }

            foreach (JsonMember member in members)
            {
                EmitMember(member);
            }

            Bracket(_code, JsonNames.Comma + ", 0", '}');
            _code.Close();
        }

        private void EmitMember(JsonMember member)
        {
            string value = "value." + member.Name;
            string local = "value" + member.Name.TrimStart('@');
            string? condition = Condition(member, local);
            string piece = (_opensWithMember && !_anyForSure ? "{" : ",") + JsonText.Quote(member.JsonName) + ":";
            _pieces.Add(piece, out string start, out int count);
            string prefix = _anyForSure || _opensWithMember
                ? start + ", " + JsonPieces.Number(count)
                : start + " + open, " + JsonPieces.Number(count) + " - open";
            string comment = " // " + CSharpText.InComment(piece);
            if (condition == null)
            {
                _values.Emit(member.Shape, prefix, value, comment);
                _anyForSure = true;
                return;
            }

            _code.Blank();
            _code.Line(member.Shape.LocalType + " " + local + " = " + value + ";");
            _code.Open("if (" + condition + ")");
            _code.Line(_values.Call(member.Shape, prefix, member.Shape.IsNullable ? local + ".Value" : local) + ";" + comment);
            if (!_anyForSure)
            {
                _code.Line("open = 0;");
            }

            _code.Close();
            _code.Blank();
        }

        /// <summary>The condition under which a member is written; null for always.</summary>
        private static string? Condition(JsonMember member, string local)
        {
            JsonShape shape = member.Shape;
            if (member.Omission == JsonOmission.Never)
            {
                return null;
            }

            if (shape.IsNullable)
            {
                return local + ".HasValue";
            }

            if (shape.Kind == JsonShapeKind.Slice)
            {
                return "!" + local + ".IsAbsent";
            }

            if (!shape.IsValueType)
            {
                return local + " != null";
            }

            if (member.Omission == JsonOmission.WhenNull)
            {
                return null;
            }

            return shape.Kind switch
            {
                JsonShapeKind.Boolean => local,
                JsonShapeKind.Integer or JsonShapeKind.Unsigned or JsonShapeKind.Single or JsonShapeKind.Double => local + " != 0",
                JsonShapeKind.Enum => local + " != 0",
                JsonShapeKind.DateTime => local + ".Ticks != 0",
                JsonShapeKind.Guid => "!" + local + ".Equals(" + shape.Type + ".Empty)",
                _ => null,
            };
        }
    }
}
