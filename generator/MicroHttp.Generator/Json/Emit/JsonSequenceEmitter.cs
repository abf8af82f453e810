using MicroHttp.Generator.Emission;
using MicroHttp.Generator.Json.Model;

namespace MicroHttp.Generator.Json.Emit
{
    /// <summary>Writes the codecs of arrays, lists and dictionaries.</summary>
    internal static class JsonSequenceEmitter
    {
        public static void Emit(JsonSequenceCodec codec, CodeWriter code)
        {
            JsonObjectWriter.Open(code, codec, isValueType: false);
            JsonObjectWriter.Bracket(code, "prefix, offset, count", '[');
            code.Open("for (int i = 0; i < value." + (codec.IsArray ? "Length" : "Count") + "; i++)");
            new JsonValueWriter(code, codec.IsRecursive).Emit(codec.Element, JsonNames.Comma + ", i == 0 ? 0 : 1", "value[i]", "");
            code.Close();
            code.Blank();
            JsonObjectWriter.Bracket(code, JsonNames.Comma + ", 0", ']');
            code.Close();
            if (!codec.CanBeRead)
            {
                return;
            }

            var reader = new JsonValueReader(code);
            code.Blank();
            OpenRead(code, codec);
            reader.EmitTry("reader.BeginArray()");
            code.Line(codec.Type + " items = new " + (codec.IsArray ? NewArray(codec.Type) : codec.Type + "(reader.CountElements())") + ";");
            code.Open(codec.IsArray ? "for (int i = 0; reader.NextElement(); i++)" : "while (reader.NextElement())");
            EmitElement(codec.Element, codec.IsArray ? "items[i]" : null, code);
            code.Close();
            code.Blank();
            CloseRead(code);
        }

        public static void Emit(JsonMapCodec codec, CodeWriter code)
        {
            JsonObjectWriter.Open(code, codec, isValueType: false);
            JsonObjectWriter.Bracket(code, "prefix, offset, count", '{');
            code.Line("int comma = 0;");
            code.Open("foreach (global::System.Collections.Generic.KeyValuePair<string, " + codec.Element.LocalType + "> pair in value)");
            code.Line(JsonNames.Writer + ".WriteString(response, " + JsonNames.Comma + ", comma, pair.Key);");
            new JsonValueWriter(code, codec.IsRecursive).Emit(codec.Element, JsonNames.Writer + ".Text, " + JsonNames.Writer + ".Colon, 1", "pair.Value", "");
            code.Line("comma = 1;");
            code.Close();
            code.Blank();
            JsonObjectWriter.Bracket(code, JsonNames.Comma + ", 0", '}');
            code.Close();
            if (!codec.CanBeRead)
            {
                return;
            }

            var reader = new JsonValueReader(code);
            code.Blank();
            OpenRead(code, codec);
            reader.EmitTry("reader.BeginObject()");
            code.Line(codec.Type + " items = new " + codec.Type + "(reader.CountMembers());");
            code.Open("while (reader.NextMember())");
            code.Line("string name = reader.Name;");
            code.Open("if (items.ContainsKey(name))");
            code.Line("return reader.RefuseName();");
            code.Close();
            code.Blank();
            EmitElement(codec.Element, "items[name]", code);
            code.Close();
            code.Blank();
            CloseRead(code);
        }

        private static void EmitElement(JsonShape element, string? target, CodeWriter code)
        {
            if (target != null && !element.AcceptsNull && element.Kind == JsonShapeKind.Integer)
            {
                new JsonValueReader(code).Emit(element, target, isLocal: false);
                return;
            }

            code.Line(element.LocalType + " element;");
            new JsonValueReader(code).Emit(element, "element", isLocal: true);
            code.Line(target == null ? "items.Add(element);" : target + " = element;");
        }

        private static void OpenRead(CodeWriter code, JsonCodec codec)
        {
            code.Open("internal static bool Read(ref " + JsonNames.Reader + " reader, out " + codec.Type + " value)");
            code.Line("value = null;");
        }

        private static void CloseRead(CodeWriter code)
        {
            code.Open("if (reader.Failed)");
            code.Line("return false;");
            code.Close();
            code.Blank();
            code.Line("value = items;");
            code.Line("return true;");
            code.Close();
        }

        /// <summary>The expression behind new: the length belongs into the first pair of brackets.</summary>
        private static string NewArray(string type)
        {
            int first = type.Length;
            while (first >= 2 && type[first - 1] == ']' && type[first - 2] == '[')
            {
                first -= 2;
            }

            return type.Substring(0, first) + "[reader.CountElements()]" + type.Substring(first + 2);
        }
    }
}
