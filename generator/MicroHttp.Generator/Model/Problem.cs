namespace MicroHttp.Generator.Model
{
    /// <summary>
    /// Something the user got wrong, as a value: it names the symbol and the part of it instead of a location, so that models which hold it stay equal when
    /// text above the symbol changes. The analyzer finds the location.
    /// </summary>
    /// <param name="Id">The diagnostic's id.</param>
    /// <param name="Symbol">The documentation id of the symbol; of a problem in a file that is no source, its name.</param>
    /// <param name="Part">Which part of the symbol's declaration is meant.</param>
    /// <param name="Index">The index of the attribute or parameter, where the part has one.</param>
    /// <param name="Start">For a template, or a file: the index in it where the mistake starts.</param>
    /// <param name="Length">For a template, or a file: how many characters are wrong.</param>
    /// <param name="Arguments">What the message is formatted with.</param>
    internal sealed record Problem(string Id, string Symbol, ProblemPart Part, int Index, int Start, int Length, EquatableArray<string> Arguments)
    {
        public static Problem AtName(string id, string symbol, params string[] arguments)
        {
            return new Problem(id, symbol, ProblemPart.Name, 0, 0, 0, new EquatableArray<string>(arguments));
        }

        public static Problem AtAttribute(string id, string symbol, int attribute, params string[] arguments)
        {
            return new Problem(id, symbol, ProblemPart.Attribute, attribute, 0, 0, new EquatableArray<string>(arguments));
        }

        public static Problem AtParameter(string id, string symbol, int parameter, params string[] arguments)
        {
            return new Problem(id, symbol, ProblemPart.Parameter, parameter, 0, 0, new EquatableArray<string>(arguments));
        }

        public static Problem AtResult(string id, string symbol, params string[] arguments)
        {
            return new Problem(id, symbol, ProblemPart.Result, 0, 0, 0, new EquatableArray<string>(arguments));
        }

        public static Problem InTemplate(string id, string symbol, int attribute, int start, int length, params string[] arguments)
        {
            return new Problem(id, symbol, ProblemPart.Template, attribute, start, length, new EquatableArray<string>(arguments));
        }

        public static Problem InFile(string id, string file, int start, int length, params string[] arguments)
        {
            return new Problem(id, file, ProblemPart.File, 0, start, length, new EquatableArray<string>(arguments));
        }
    }
}
