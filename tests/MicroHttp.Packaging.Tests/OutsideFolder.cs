using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;

namespace MicroHttp.Packaging.Tests;

/// <summary>
/// A folder outside of the repository with a copy of the users' projects. Packages come from the one just packed and from what this machine has restored already;
/// nothing is left in the machine's own folder of packages.
/// </summary>
internal sealed class OutsideFolder : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public OutsideFolder()
    {
        Root = Directory.CreateTempSubdirectory("microhttp-").FullName;
        Copy(System.IO.Path.Combine(AppContext.BaseDirectory, "Outside"), Root);
        File.WriteAllText(Path("NuGet.config"), $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="restored" />
              </config>
              <packageSources>
                <clear />
                <add key="packed" value="{System.IO.Path.Combine(AppContext.BaseDirectory, "packages")}" />
                <add key="machine" value="{MachinePackages}" />
              </packageSources>
              <packageSourceMapping>
                <packageSource key="packed">
                  <package pattern="MicroHttp" />
                </packageSource>
                <packageSource key="machine">
                  <package pattern="*" />
                </packageSource>
              </packageSourceMapping>
            </configuration>
            """);
    }

    public static string ModernTargetFramework => Metadata("ModernTargetFramework");

    public static string PackageVersion => Metadata("PackageVersion");

    /// <summary>The sources of the libraries that the package holds.</summary>
    public static string Runtime => Metadata("Runtime");

    private static string DeviceSdk => System.IO.Path.Combine(AppContext.BaseDirectory, "device") + System.IO.Path.DirectorySeparatorChar;

    private static string MachinePackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private string Root { get; }

    public string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>Lays the package's files where packages.config has them.</summary>
    public void Unpack()
    {
        string package = System.IO.Path.Combine(AppContext.BaseDirectory, "packages", $"MicroHttp.{PackageVersion}.nupkg");
        ZipFile.ExtractToDirectory(package, Path("packages", $"MicroHttp.{PackageVersion}"));
    }

    /// <summary>Runs a dotnet command on a project, and returns what it wrote; a warning is an error.</summary>
    public async Task<string> Dotnet(string command, string project, CancellationToken cancellation)
    {
        using Process process = Start("dotnet", [
            .. command.Split(' '), Path(project), "-warnaserror", "-nologo", "-v:q",
            $"-p:MicroHttpVersion={PackageVersion}",
            $"-p:ModernTargetFramework={ModernTargetFramework}",
            $"-p:DeviceSdk={DeviceSdk}",
            $"-p:NanoFrameworkAssemblies={System.IO.Path.Combine(DeviceSdk, "assemblies")}",
            $"-p:DeviceAssemblies={System.IO.Path.Combine(DeviceSdk, "assemblies")}{System.IO.Path.DirectorySeparatorChar}",
            $"-p:NanoFrameworkProjectSystemPath={Path("ProjectSystem")}{System.IO.Path.DirectorySeparatorChar}",
        ]);
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
        string output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Xunit.Assert.True(process.ExitCode == 0, $"dotnet {command} {project}:\n{output}{await errors}");
        return output;
    }

    /// <summary>Starts a program in the folder, without what the test host's environment says about MSBuild.</summary>
    public Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        // No node and no compiler server outlives the test.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Metadata(string key) =>
        typeof(OutsideFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
