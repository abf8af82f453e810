using System.Diagnostics;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Xunit;

namespace MicroHttp.Packaging.Tests;

/// <summary>Projects that have nothing but the package restore it, build without a warning, and serve.</summary>
public sealed class PackageTests : IDisposable
{
    // What the machine's number is combined with in an image for another system than Windows.
    private const Machine LinuxMachine = (Machine)0x7B79;
    private const Machine MacMachine = (Machine)0x4644;

    private readonly OutsideFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Package_Content_IsWhatEachTargetNeeds()
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(AppContext.BaseDirectory, "packages", $"MicroHttp.{OutsideFolder.PackageVersion}.nupkg"));
        string[] entries = [.. package.Entries.Select(e => e.FullName)];

        // The adapters for desktop applications are a package of their own, for their dependency.
        string[] libraries = [.. Directory.GetDirectories(OutsideFolder.Runtime, "MicroHttp*").Select(d => Path.GetFileName(d)).Where(d => d != "MicroHttp.Diagnostics")];
        Assert.Contains("MicroHttp", libraries);
        Assert.All(libraries, library => Assert.Contains($"lib/netstandard2.1/{library}.dll", entries));
        Assert.All(libraries, library => Assert.Contains($"lib/{OutsideFolder.ModernTargetFramework}/{library}.dll", entries));
        Assert.Superset(
            new HashSet<string>
            {
                $"lib/{OutsideFolder.ModernTargetFramework}/MicroHttp.xml",
                "lib/netnano1.0/_._",
                "analyzers/dotnet/cs/MicroHttp.Generator.dll",
                "analyzers/dotnet/cs/MicroHttp.Generator.CodeFixes.dll",
                "build/MicroHttp.targets",
                "build/MicroHttp.Assets.targets",
                "build/MicroHttp.Templates.targets",
                "build/MicroHttp.Precompiled.targets",
                "build/netnano1.0/MicroHttp.props",
                "build/netnano1.0/MicroHttp.targets",
                "tasks/netstandard2.0/MicroHttp.Assets.Tasks.dll",
                "build/netnano1.0/src/Core/Hosting/HttpServer.cs",
                "build/netnano1.0/src/Core/Octets/Octets.Nano.cs",
                "README.md",
                "LICENSE",
            },
            entries.ToHashSet());
        Assert.DoesNotContain(entries, e => e.EndsWith(".Modern.cs", StringComparison.Ordinal) || e.EndsWith(".Portable.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void PackageProps_EachFeatureInThePackage_CanBeChosen()
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(AppContext.BaseDirectory, "packages", $"MicroHttp.{OutsideFolder.PackageVersion}.nupkg"));
        using var reader = new StreamReader(package.GetEntry("build/netnano1.0/MicroHttp.props")!.Open());
        string props = reader.ReadToEnd();
        string[] features = [.. package.Entries.Where(e => e.FullName.StartsWith("build/netnano1.0/src/", StringComparison.Ordinal)).Select(e => e.FullName.Split('/')[3]).Distinct()];
        Assert.Contains("Core", features);
        Assert.All(features, feature => Assert.Contains($"src/{feature}/**/*.cs", props, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("win-x64", Machine.Amd64)]
    [InlineData("linux-x64", Machine.Amd64 ^ LinuxMachine)]
    [InlineData("linux-arm64", Machine.Arm64 ^ LinuxMachine)]
    [InlineData("osx-arm64", Machine.Arm64 ^ MacMachine)]
    public void Package_PrecompiledGenerator_IsTheGeneratorForItsPlatform(string platform, Machine machine)
    {
        using PEReader generator = Packed("analyzers/dotnet/cs/MicroHttp.Generator.dll");
        using PEReader precompiled = Packed($"precompiled/{platform}/MicroHttp.Generator.dll");

        Assert.Equal(0, generator.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
        Assert.NotEqual(0, precompiled.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
        Assert.Equal(machine, precompiled.PEHeaders.CoffHeader.Machine);
        Assert.Equal(Identity(generator), Identity(precompiled));
    }

    [Theory]
    [InlineData("build", "Desktop/Desktop.csproj", "", true)]
    [InlineData("build", "Desktop/Desktop.csproj", " -p:MicroHttpPrecompiled=false", false)]
    [InlineData("build", "Desktop/Desktop.csproj", " -p:DesignTimeBuild=true", false)]
    [InlineData("build", "Device/Device.csproj", " -p:TargetFramework=netnano1.0", true)]
    [InlineData("msbuild", "DevicePackagesConfig/Device.nfproj", "", true)]
    public async Task Project_WithPackage_IsCompiledWithThePrecompiledGeneratorOfThisPlatform(string command, string project, string options, bool precompiled)
    {
        _folder.Unpack();
        string platform = $"{(OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

        using JsonDocument items = JsonDocument.Parse(await _folder.Dotnet($"{command}{options} -t:Build -getItem:Analyzer", project, Cancellation));

        string[] generators = [.. items.RootElement.GetProperty("Items").GetProperty("Analyzer").EnumerateArray().Select(i => i.GetProperty("FullPath").GetString()!.Replace('\\', '/')).Where(p => p.EndsWith("/MicroHttp.Generator.dll", StringComparison.Ordinal))];
        string generator = Assert.Single(generators);
        Assert.EndsWith(precompiled ? $"/precompiled/{platform}/MicroHttp.Generator.dll" : "/analyzers/dotnet/cs/MicroHttp.Generator.dll", generator, StringComparison.Ordinal);
        Assert.True(File.Exists(generator));
    }

    [Fact]
    public async Task DesktopProject_WithPackage_BuildsAndServes()
    {
        await _folder.Dotnet("build", "Desktop/Desktop.csproj", Cancellation);
        await Serves("dotnet", _folder.Path("Desktop", "bin", "Debug", OutsideFolder.ModernTargetFramework, "Desktop.dll"));
    }

    [Fact]
    public async Task PortableProject_WithPackage_BuildsAndServesOnMono()
    {
        await _folder.Dotnet("build", "Portable/Portable.csproj", Cancellation);
        Assert.SkipUnless(IsMonoInstalled(), "Mono is not installed (mono-complete): what needs it is skipped.");
        await Serves("mono", _folder.Path("Portable", "bin", "Debug", "netstandard2.1", "Portable.dll"));
    }

    [Fact]
    public async Task DeviceProject_WithPackageReference_CompilesTheRuntimeIn()
    {
        await _folder.Dotnet("build", "Device/Device.csproj", Cancellation);
        string[] types = Types(_folder.Path("Device", "bin", "Debug", "netnano1.0", "Device.exe"));
        Assert.Contains("MicroHttp.HttpServer", types);
        Assert.DoesNotContain("MicroHttp.FileFolder", types);
    }

    [Fact]
    public async Task DeviceProject_WithPackagesConfig_CompilesTheRuntimeAndTheFeatureIn()
    {
        _folder.Unpack();
        await _folder.Dotnet("msbuild", "DevicePackagesConfig/Device.nfproj", Cancellation);
        string[] types = Types(_folder.Path("DevicePackagesConfig", "bin", "Debug", "Device.exe"));
        Assert.Contains("MicroHttp.HttpServer", types);
        Assert.Contains("MicroHttp.FileFolder", types);
        Assert.Contains("MicroHttp.Generated.Html.pages_greeting_Outside_Greeting", types);
        Assert.Equal(["MicroHttp.Assets.resources"], Resources(_folder.Path("DevicePackagesConfig", "bin", "Debug", "Device.exe")));
    }

    [Fact]
    public async Task DesktopProject_WithAMistakeInATemplate_FailsAtItsPlaceInTheFile()
    {
        string page = _folder.Path("Desktop", "pages", "greeting.html");
        await File.WriteAllTextAsync(page, "<!doctype html>\n<p>\n  {{nmae}}\n", Cancellation);

        Exception failure = await Assert.ThrowsAnyAsync<Exception>(() => _folder.Dotnet("build", "Desktop/Desktop.csproj", Cancellation));

        Assert.Contains($"{page}(3,5): error MH4013: 'Greeting' has no 'nmae'", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>Two builds of the same files, in two places, are the same.</summary>
    [Fact]
    public async Task DesktopProject_BuiltTwice_PacksTheSameOctets()
    {
        using var other = new OutsideFolder();
        foreach (OutsideFolder folder in new[] { _folder, other })
        {
            await folder.Dotnet("build -c Release", "Desktop/Desktop.csproj", Cancellation);
        }

        string[] parts = ["Desktop", "obj", "Release", OutsideFolder.ModernTargetFramework, "MicroHttp.Assets"];
        Assert.Equal(await File.ReadAllBytesAsync(_folder.Path(parts) + ".data", Cancellation), await File.ReadAllBytesAsync(other.Path(parts) + ".data", Cancellation));
        Assert.Equal(await File.ReadAllTextAsync(_folder.Path(parts) + ".manifest", Cancellation), await File.ReadAllTextAsync(other.Path(parts) + ".manifest", Cancellation));
    }

    private async Task Serves(string program, string assembly)
    {
        using ServedProgram served = await ServedProgram.Start(_folder, program, [assembly], Cancellation);
        Assert.Equal("Hello, world!", await served.Get("/hello", Cancellation));
        Assert.Equal("42", await served.Get("/sum/40/2", Cancellation));
        Assert.Equal("<!doctype html>\n<title>&lt;Ann&gt;</title>\n<p>Hello and welcome, &lt;Ann&gt;!</p>\n", await served.Get("/greeting/%3CAnn%3E", Cancellation));
        Assert.Equal(await File.ReadAllTextAsync(_folder.Path("wwwroot", "index.html"), Cancellation), await served.Get("/", Cancellation));
    }

    private static PEReader Packed(string path)
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(AppContext.BaseDirectory, "packages", $"MicroHttp.{OutsideFolder.PackageVersion}.nupkg"));
        using Stream content = package.GetEntry(path)!.Open();
        var copy = new MemoryStream();
        content.CopyTo(copy);
        copy.Position = 0;
        return new PEReader(copy);
    }

    private static Guid Identity(PEReader file)
    {
        MetadataReader metadata = file.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }

    private static string[] Types(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        MetadataReader metadata = file.GetMetadataReader();
        return [.. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Select(t => $"{metadata.GetString(t.Namespace)}.{metadata.GetString(t.Name)}")];
    }

    private static string[] Resources(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        MetadataReader metadata = file.GetMetadataReader();
        return [.. metadata.ManifestResources.Select(metadata.GetManifestResource).Select(r => metadata.GetString(r.Name))];
    }

    private static bool IsMonoInstalled() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "mono.exe" : "mono")));
}
