using System.Globalization;

namespace MicroHttp.Surface.Tests.Reading;

/// <summary>
/// Reads a file of real signatures: <c>## assembly version</c>, below it types at the margin, below each its members, indented.
/// </summary>
internal static class SignatureFile
{
    private static readonly string[] Modifiers = ["abstract", "sealed", "static", "ref", "readonly"];

    public static IReadOnlyDictionary<string, SignatureAssembly> Read(string path) => Parse(File.ReadLines(path));

    public static IReadOnlyDictionary<string, SignatureAssembly> Parse(IEnumerable<string> lines)
    {
        var assemblies = new Dictionary<string, SignatureAssembly>();
        Dictionary<string, ApiType>? types = null;
        List<string>? members = null;
        foreach (string line in lines)
        {
            if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal))
            {
                continue;
            }

            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                string[] words = line.Split(' ');
                types = [];
                assemblies.Add(words[1], new SignatureAssembly(words[1], Version.Parse(words[2]), types));
            }
            else if (line[0] == ' ')
            {
                members!.Add(line.Trim());
            }
            else
            {
                members = [];
                ApiType type = ParseHeader(line, members);
                types!.Add(type.Name, type);
            }
        }

        return assemblies;
    }

    /// <summary>The members of an enum with their values, flags added up: <c>All = A | B</c> names the ones before it.</summary>
    public static IReadOnlyDictionary<string, ulong> EnumValues(ApiType type)
    {
        var values = new Dictionary<string, ulong>();
        foreach (string member in type.Members)
        {
            int equals = member.IndexOf(" = ", StringComparison.Ordinal);
            ulong value = 0;
            foreach (string term in member[(equals + 3)..].Split(" | "))
            {
                value |= values.TryGetValue(term, out ulong named) ? named
                    : term[0] == '-' ? (ulong)long.Parse(term, CultureInfo.InvariantCulture)
                    : ulong.Parse(term, CultureInfo.InvariantCulture);
            }

            values.Add(member[..equals], value);
        }

        return values;
    }

    private static ApiType ParseHeader(string line, List<string> members)
    {
        string[] halves = line.Split(" : ", 2);
        string[] words = halves[0].Split(' ');
        int kind = 0;
        while (Modifiers.Contains(words[kind]))
        {
            kind++;
        }

        string declaration = string.Join(' ', words[..(kind + 1)]);
        string name = string.Join(' ', words[(kind + 1)..]);
        string[] bases = halves.Length == 1 ? [] : halves[1].Split(", ");
        return new ApiType(name, declaration, bases, members);
    }
}
