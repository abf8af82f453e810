using System.Reflection;

namespace MicroHttp.Boards.Tests;

/// <summary>The files of the repository, by their path from its root with forward slashes.</summary>
internal static class Repository
{
    private static readonly string Root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Root").Value!;

    public static string PathOf(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    public static bool Exists(string path) => File.Exists(PathOf(path)) || Directory.Exists(PathOf(path));
}
