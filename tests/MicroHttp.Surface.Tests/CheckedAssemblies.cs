using System.Reflection;
using MicroHttp.Surface.Tests.Reading;

namespace MicroHttp.Surface.Tests;

/// <summary>What the build laid beside the tests: our libraries, a folder a target, and the reference surface.</summary>
internal static class CheckedAssemblies
{
    private static readonly Lazy<IReadOnlyDictionary<string, SignatureAssembly>> LazyNanoFramework =
        new(() => SignatureFile.Read(Path.Combine(AppContext.BaseDirectory, "Signatures", "nanoframework.txt")));

    /// <summary>The real signatures of .NET nanoFramework.</summary>
    public static IReadOnlyDictionary<string, SignatureAssembly> NanoFramework => LazyNanoFramework.Value;

    /// <summary>The folder of the sources that holds the approved API listings.</summary>
    public static string ApprovedFolder { get; } = typeof(CheckedAssemblies).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "ApprovedFolder").Value!;

    /// <summary>The targets that libraries are built for.</summary>
    public static string[] Targets { get; } = ["net10.0", "netstandard2.1", "netnano1.0"];

    /// <summary>The libraries of a target, "device" for device programs, "surface" for the reference surface.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "checked", folder)).Order(StringComparer.Ordinal)];

    /// <summary>What an assembly of that target is compiled against.</summary>
    public static IEnumerable<string> ReferencesOf(string target) => target == "netnano1.0"
        ? In("surface").Concat(In(target))
        : ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => p.StartsWith(Path.GetDirectoryName(typeof(object).Assembly.Location)!, StringComparison.Ordinal))
            .Concat(In(target));
}
