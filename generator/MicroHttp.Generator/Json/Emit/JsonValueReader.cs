using MicroHttp.Generator.Emission;
using MicroHttp.Generator.Json.Model;

namespace MicroHttp.Generator.Json.Emit
{
    /// <summary>Writes the code that reads a value; where it can't, that code returns false.</summary>
    internal sealed class JsonValueReader
    {
        private readonly CodeWriter _code;

        public JsonValueReader(CodeWriter code)
        {
            _code = code;
        }

        /// <summary>Writes the code.</summary>
        /// <param name="shape">How values of the type are read.</param>
        /// <param name="target">What they are assigned to.</param>
        /// <param name="isLocal">Whether that is a local of just that type, declared already.</param>
        public void Emit(JsonShape shape, string target, bool isLocal)
        {
            if (shape.AcceptsNull)
            {
                _code.Open("if (reader.TryNull())");
                _code.Line(target + " = default;");
                _code.Close();
                _code.Open("else");
            }

            EmitValue(shape, target, isLocal && !shape.IsNullable);
            if (shape.AcceptsNull)
            {
                _code.Close();
                _code.Blank();
            }
        }

        private void EmitValue(JsonShape shape, string target, bool isLocal)
        {
            switch (shape.Kind)
            {
                case JsonShapeKind.Integer:
                    EmitTry("reader.ReadInteger(" + RuleCondition.Integer(shape.Least) + ", " + RuleCondition.Integer(shape.Most) + ", out long number)");
                    _code.Line(target + " = (" + shape.Type + ")number;");
                    break;
                default:
                    if (isLocal)
                    {
                        EmitTry(Call(shape, "out " + target));
                        break;
                    }

                    EmitTry(Call(shape, "out " + shape.Type + " item"));
                    _code.Line(target + " = item;");
                    break;
            }
        }

        /// <summary>Writes <c>if (!condition) return false;</c>.</summary>
        public void EmitTry(string condition)
        {
            _code.Open("if (!" + condition + ")");
            _code.Line("return false;");
            _code.Close();
            _code.Blank();
        }

        private static string Call(JsonShape shape, string result)
        {
            return shape.Kind switch
            {
                JsonShapeKind.Boolean => "reader.ReadBoolean(" + result + ")",
                JsonShapeKind.Unsigned => "reader.ReadUnsigned(" + result + ")",
                JsonShapeKind.Single => JsonNames.Float + ".ReadSingle(ref reader, " + result + ")",
                JsonShapeKind.Double => JsonNames.Float + ".ReadDouble(ref reader, " + result + ")",
                JsonShapeKind.String => "reader.ReadString(" + result + ")",
                JsonShapeKind.Slice => "reader.ReadSlice(" + result + ")",
                JsonShapeKind.Octets => JsonNames.Base64 + ".Read(ref reader, " + result + ")",
                JsonShapeKind.DateTime => "reader.ReadDateTime(" + result + ")",
                JsonShapeKind.Guid => JsonNames.Guid + ".Read(ref reader, " + result + ")",
                _ => JsonNames.Codecs + shape.Codec + ".Read(ref reader, " + result + ")",
            };
        }
    }
}
