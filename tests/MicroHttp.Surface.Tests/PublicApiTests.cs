using System.Text;
using MicroHttp.Surface.Tests.Reading;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MicroHttp.Surface.Tests;

/// <summary>The public API of each library and target is a text file that a reviewer approved.</summary>
public sealed class PublicApiTests
{
    private const string ApproveVariable = "MICROHTTP_APPROVE_API";

    public static TheoryData<string, string> Libraries
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string target in CheckedAssemblies.Targets)
            {
                foreach (string path in CheckedAssemblies.In(target))
                {
                    data.Add(Path.GetFileNameWithoutExtension(path), target);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void PublicApi_OfLibraryAndTarget_IsTheApprovedOne(string library, string target)
    {
        string path = CheckedAssemblies.In(target).Single(p => Path.GetFileNameWithoutExtension(p) == library);
        string actual = List(ApiPrinter.Load(path, CheckedAssemblies.ReferencesOf(target)), nullability: target != "netnano1.0");
        string approved = Path.Combine(CheckedAssemblies.ApprovedFolder, $"{library}.{target}.txt");
        if (Environment.GetEnvironmentVariable(ApproveVariable) == "1")
        {
            File.WriteAllText(approved, actual);
        }

        string expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        Assert.True(expected == actual, $"""
            The public API of {library} for {target} differs from {Path.GetFileName(approved)}:
            {Difference(expected, actual)}
            If that is meant: {ApproveVariable}=1 dotnet test tests/MicroHttp.Surface.Tests, then review and commit the file.
            """);
    }

    [Fact]
    public void ApprovedFiles_EachOfThem_BelongsToALibrary()
    {
        var known = Libraries.Select(row => $"{row.Data.Item1}.{row.Data.Item2}.txt").ToHashSet();
        Assert.DoesNotContain(Directory.GetFiles(CheckedAssemblies.ApprovedFolder).Select(Path.GetFileName), name => !known.Contains(name!));
    }

    [Fact]
    public void CheckedLibraries_AreAllOfTheRuntime()
    {
        string runtime = Path.Combine(CheckedAssemblies.ApprovedFolder, "..", "..", "..", "runtime");
        Assert.Equal(
            Directory.GetFiles(runtime, "MicroHttp*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).Where(n => n != "MicroHttp.Package").Order(),
            CheckedAssemblies.In("net10.0").Select(Path.GetFileNameWithoutExtension).Order());
    }

    private static string List(IAssemblySymbol assembly, bool nullability)
    {
        var text = new StringBuilder();
        foreach (ApiType type in new ApiPrinter(nullability).Print(assembly))
        {
            text.Append(type.Header).Append('\n');
            foreach (string member in type.Members)
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Difference(string expected, string actual)
    {
        string[] before = Qualified(expected);
        string[] after = Qualified(actual);
        return string.Join('\n', before.Except(after).Select(l => "- " + l).Concat(after.Except(before).Select(l => "+ " + l)));
    }

    // A member's line is told apart from the same line of another type by the type above it.
    private static string[] Qualified(string listing)
    {
        string type = "";
        var lines = new List<string>();
        foreach (string line in listing.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            bool isMember = line[0] == ' ';
            type = isMember ? type : line;
            lines.Add(isMember ? $"{type} | {line.Trim()}" : line);
        }

        return [.. lines];
    }
}
