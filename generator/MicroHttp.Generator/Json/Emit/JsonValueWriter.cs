using MicroHttp.Generator.Emission;
using MicroHttp.Generator.Json.Model;

namespace MicroHttp.Generator.Json.Emit
{
    /// <summary>Writes the code that writes a value.</summary>
    internal sealed class JsonValueWriter
    {
        private readonly CodeWriter _code;
        private readonly bool _isRecursive;

        /// <summary>Writes to <paramref name="code"/>, in a method that has a depth when it <paramref name="isRecursive"/>.</summary>
        public JsonValueWriter(CodeWriter code, bool isRecursive)
        {
            _code = code;
            _isRecursive = isRecursive;
        }

        /// <summary>Writes the code.</summary>
        /// <param name="shape">How values of the type are written.</param>
        /// <param name="prefix">The arguments that name the octets in front of it: array, offset, count.</param>
        /// <param name="value">The expression of the value, which is looked at once.</param>
        /// <param name="comment">What stands behind the call: the octets in front of the value.</param>
        public void Emit(JsonShape shape, string prefix, string value, string comment)
        {
            if (!shape.IsNullable)
            {
                _code.Line(Call(shape, prefix, value) + ";" + comment);
                return;
            }

            string local = value;
            _code.Blank();
            if (value != "value")
            {
                local = "value" + value.Substring(value.LastIndexOf('.') + 1).TrimStart('@').Replace("[i]", "");
                _code.Line(shape.LocalType + " " + local + " = " + value + ";");
            }

            _code.Open("if (" + local + ".HasValue)");
            _code.Line(Call(shape, prefix, local + ".Value") + ";" + comment);
            _code.Close();
            _code.Open("else");
            _code.Line(JsonNames.Writer + ".WriteNull(response, " + prefix + ");");
            _code.Close();
            _code.Blank();
        }

        /// <summary>The call that writes <paramref name="value"/>, which is not a Nullable.</summary>
        public string Call(JsonShape shape, string prefix, string value)
        {
            string start = "(response, " + prefix + ", ";
            switch (shape.Kind)
            {
                case JsonShapeKind.Boolean:
                    return JsonNames.Writer + ".WriteBoolean" + start + value + ")";
                case JsonShapeKind.Integer:
                    return JsonNames.Writer + ".WriteNumber" + start + value + ")";
                case JsonShapeKind.Unsigned:
                    return JsonNames.Writer + ".WriteUnsigned" + start + value + ")";
                case JsonShapeKind.Single:
                case JsonShapeKind.Double:
                    return shape.Decimals >= 0
                        ? JsonNames.Float + ".WriteFixed" + start + value + ", " + JsonPieces.Number(shape.Decimals) + ")"
                        : JsonNames.Float + (shape.Kind == JsonShapeKind.Single ? ".WriteSingle" : ".WriteDouble") + start + value + ")";
                case JsonShapeKind.String:
                    return JsonNames.Writer + ".WriteString" + start + value + ")";
                case JsonShapeKind.Slice:
                    return JsonNames.Writer + ".WriteText" + start + value + ")";
                case JsonShapeKind.Octets:
                    return JsonNames.Base64 + ".Write" + start + value + ")";
                case JsonShapeKind.DateTime:
                    return JsonNames.Writer + ".WriteDateTime" + start + value + ")";
                case JsonShapeKind.Guid:
                    return JsonNames.Guid + ".Write" + start + value + ")";
                case JsonShapeKind.Enum when !shape.IsNamed:
                    return JsonNames.Writer + (shape.Least == 0 ? ".WriteUnsigned" + start + "(ulong)" : ".WriteNumber" + start + "(long)") + value + ")";
                default:
                    return JsonNames.Codecs + shape.Codec + ".Write" + start + value + Depth(shape) + ")";
            }
        }

        private string Depth(JsonShape shape)
        {
            return !shape.IsRecursive ? "" : _isRecursive ? ", depth + 1" : ", 0";
        }
    }
}
