using System.Text.RegularExpressions;

namespace MicroHttp.Surface.Tests.Reading;

/// <summary>Answers whether a <see cref="Reference"/> exists in a file of real signatures.</summary>
internal sealed partial class SignatureIndex
{
    private readonly Dictionary<string, HashSet<Reference>> _references = [];

    public SignatureIndex(IEnumerable<SignatureAssembly> assemblies)
    {
        foreach (SignatureAssembly assembly in assemblies)
        {
            var references = new HashSet<Reference>();
            foreach (ApiType type in assembly.Types.Values)
            {
                string name = MetadataName(type.Name, out string[] typeParameters);
                references.Add(new Reference(assembly.Name, name, null));
                foreach (string member in Members(type, typeParameters))
                {
                    references.Add(new Reference(assembly.Name, name, member));
                }
            }

            _references.Add(assembly.Name, references);
        }
    }

    public bool Contains(Reference reference) =>
        _references.TryGetValue(reference.Assembly, out HashSet<Reference>? references) && references.Contains(reference);

    private static IEnumerable<string> Members(ApiType type, string[] typeParameters)
    {
        if (type.Declaration.EndsWith("enum", StringComparison.Ordinal))
        {
            yield break;
        }

        if (type.Declaration == "delegate")
        {
            yield return ".ctor(object, System.IntPtr): void";
        }

        foreach (string line in type.Members)
        {
            foreach (string member in Members(type, ModifierPattern().Replace(line, ""), typeParameters))
            {
                yield return member;
            }
        }
    }

    private static IEnumerable<string> Members(ApiType type, string line, string[] typeParameters)
    {
        string Types(string parameters) => string.Join(", ", SplitParameters(parameters).Select(p => ParameterType(p, typeParameters)));
        string Spelled(string name) => Spell(name, typeParameters);

        if (EventPattern().Match(line) is { Success: true } @event)
        {
            string handler = @event.Groups["type"].Value;
            yield return $"add_{@event.Groups["name"].Value}({handler}): void";
            yield return $"remove_{@event.Groups["name"].Value}({handler}): void";
        }
        else if (PropertyPattern().Match(line) is { Success: true } property)
        {
            string indices = Types(property.Groups["indices"].Value);
            string name = property.Groups["indices"].Success ? (type.Name == "string" ? "Chars" : "Item") : property.Groups["name"].Value;
            string value = Spelled(property.Groups["type"].Value);
            yield return $"get_{name}({indices}): {value}";
            if (property.Groups["accessors"].Value.Contains("set;", StringComparison.Ordinal))
            {
                yield return $"set_{name}({indices}{(indices.Length == 0 ? "" : ", ")}{value}): void";
            }
        }
        else if (ConversionPattern().Match(line) is { Success: true } conversion)
        {
            string name = conversion.Groups["kind"].Value == "implicit" ? "op_Implicit" : "op_Explicit";
            yield return $"{name}({Types(conversion.Groups["parameters"].Value)}): {Spelled(conversion.Groups["type"].Value)}";
        }
        else if (MethodPattern().Match(line) is { Success: true } method)
        {
            string parameters = method.Groups["parameters"].Value;
            string name = method.Groups["name"].Value;
            name = name.StartsWith("operator ", StringComparison.Ordinal) ? OperatorName(name[9..], SplitParameters(parameters).Count) : name;
            yield return $"{name}({Types(parameters)}): {Spelled(method.Groups["type"].Value)}";
        }
        else if (ConstructorPattern().Match(line) is { Success: true } constructor)
        {
            yield return $".ctor({Types(constructor.Groups["parameters"].Value)}): void";
        }
        else
        {
            string[] words = line.Split(" = ")[0].Split(' ');
            yield return $"{words[^1]}: {Spelled(words[^2])}";
        }
    }

    private static string MetadataName(string name, out string[] typeParameters)
    {
        int open = name.IndexOf('<', StringComparison.Ordinal);
        typeParameters = open < 0 ? [] : name[(open + 1)..^1].Split(", ");
        return open < 0 ? name : $"{name[..open]}`{typeParameters.Length}";
    }

    private static string Spell(string type, string[] typeParameters)
    {
        string element = type.TrimEnd('[', ']');
        int parameter = Array.IndexOf(typeParameters, element);
        return parameter < 0 ? type : $"!{parameter}{type[element.Length..]}";
    }

    private static string ParameterType(string parameter, string[] typeParameters)
    {
        string[] words = parameter.Split(" = ")[0].Split(' ');
        string type = Spell(words[^2], typeParameters);
        return words.Length > 2 && words[0] is "ref" or "out" or "in" ? type + "&" : type;
    }

    private static List<string> SplitParameters(string parameters)
    {
        var parts = new List<string>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= parameters.Length; i++)
        {
            if (i == parameters.Length || (parameters[i] == ',' && depth == 0))
            {
                if (parameters[start..i].Trim() is { Length: > 0 } part)
                {
                    parts.Add(part);
                }

                start = i + 1;
            }
            else if (parameters[i] is '<' or '(' or '[')
            {
                depth++;
            }
            else if (parameters[i] is '>' or ')' or ']')
            {
                depth--;
            }
        }

        return parts;
    }

    private static string OperatorName(string token, int operands) => (token, operands) switch
    {
        ("+", 1) => "op_UnaryPlus",
        ("-", 1) => "op_UnaryNegation",
        ("+", _) => "op_Addition",
        ("-", _) => "op_Subtraction",
        ("==", _) => "op_Equality",
        ("!=", _) => "op_Inequality",
        ("<", _) => "op_LessThan",
        ("<=", _) => "op_LessThanOrEqual",
        (">", _) => "op_GreaterThan",
        (">=", _) => "op_GreaterThanOrEqual",
        _ => throw new FormatException($"The operator '{token}' has no name here yet."),
    };

    [GeneratedRegex("^((protected|static|abstract|virtual|override|readonly|const) )+")]
    private static partial Regex ModifierPattern();

    [GeneratedRegex(@"^event (?<type>\S+) (?<name>\w+)$")]
    private static partial Regex EventPattern();

    [GeneratedRegex(@"^(?<type>\S+) (?<name>\w+)(\[(?<indices>.*)\])? \{ (?<accessors>.*) \}$")]
    private static partial Regex PropertyPattern();

    [GeneratedRegex(@"^(?<kind>implicit|explicit) operator (?<type>\S+)\((?<parameters>.*)\)$")]
    private static partial Regex ConversionPattern();

    [GeneratedRegex(@"^(?<type>[^\s(]+) (?<name>(operator )?[^\s(]+)\((?<parameters>.*)\)$")]
    private static partial Regex MethodPattern();

    [GeneratedRegex(@"^\w+\((?<parameters>.*)\)$")]
    private static partial Regex ConstructorPattern();
}
