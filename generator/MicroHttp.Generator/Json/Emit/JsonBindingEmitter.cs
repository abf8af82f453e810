using MicroHttp.Generator.Emission;
using MicroHttp.Generator.Json.Model;
using MicroHttp.Generator.Model;
using MicroHttp.Generator.Parsing;
using MicroHttp.Generator.Planning;

namespace MicroHttp.Generator.Json.Emit
{
    /// <summary>Writes how a parameter is read from JSON content.</summary>
    internal sealed class JsonBindingEmitter
    {
        private readonly CodeWriter _code;
        private readonly HandlerScope _scope;

        public JsonBindingEmitter(CodeWriter code, HandlerScope scope)
        {
            _code = code;
            _scope = scope;
        }

        public void Emit(BindingPlan binding)
        {
            ParameterModel parameter = binding.Parameter;
            JsonShape shape = parameter.Json!.Shape;
            string name = Identifier.Escape(parameter.Name);
            string reader = _scope.Local("reader");
            string open = JsonNames.Content + ".TryOpen(" + _scope.Exchange + ", " + JsonPieces.Number(binding.Index) + ", out " + JsonNames.Reader + " " + reader + ")";
            string read = JsonNames.Codecs + shape.Codec + ".Read(ref " + reader + ", out ";
            if (parameter.Default == null && !shape.IsNullable)
            {
                PairEmitter.EmitEnd(_code, "!" + open);
                EmitUnless(read + shape.Type + " " + name + ") || !" + reader + ".End()", reader);
                return;
            }

            // Content that may be left out: none at all is null, and so is null.
            string item = _scope.Local("", parameter.Name, "Item");
            _code.Line(shape.LocalType + " " + name + " = default;");
            _code.Open("if (" + JsonNames.Content + ".IsThere(" + _scope.Exchange + "))");
            PairEmitter.EmitEnd(_code, "!" + open);
            _code.Open("if (!" + reader + ".TryNull())");
            EmitUnless(read + shape.Type + " " + item + ")", reader);
            _code.Line(name + " = " + item + ";");
            _code.Close();
            _code.Blank();
            EmitUnless(reader + ".End()", reader);
            _code.Close();
            _code.Blank();
        }

        /// <summary>Writes the end of the endpoint, with what the reader found wrong, unless <paramref name="condition"/> holds.</summary>
        private void EmitUnless(string condition, string reader)
        {
            _code.Open("if (!" + condition + ")");
            _code.Line(JsonNames.Content + ".Refuse(" + _scope.Exchange + ", " + reader + ".Error);");
            _code.Line("return;");
            _code.Close();
            _code.Blank();
        }
    }
}
