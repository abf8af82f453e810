using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace MicroHttp.Boards.Tests.Heads;

/// <summary>The projects of the boards' heads cannot be built without their build systems; what they say is held together here.</summary>
public sealed class HeadProjectTests
{
    private const string Esp32 = "samples/Blinky/esp32/";

    [Fact]
    public void Esp32Projects_PackagesAndVersions_AreTheSame()
    {
        Dictionary<string, string> config = PackagesConfig();
        Assert.Equal(config, Versions(Esp32 + "Blinky.Esp32.csproj"));
        Assert.All(
            Descendants(Esp32 + "Blinky.Esp32.nfproj", "HintPath").Select(e => e.Value),
            path => Assert.Contains(config, p => path.StartsWith($@"$(DevicePackages){p.Key}.{p.Value}\lib\", StringComparison.Ordinal)));
    }

    [Fact]
    public void Esp32Projects_PackagesThatTheLibrariesUse_HaveTheirVersions()
    {
        Dictionary<string, string> central = Descendants("Directory.Packages.props", "PackageVersion")
            .Where(e => e.Attribute("Include")!.Value.StartsWith("nanoFramework.", StringComparison.Ordinal))
            .ToDictionary(e => e.Attribute("Include")!.Value, e => e.Attribute("Version")!.Value);
        Assert.NotEmpty(central);
        Assert.All(PackagesConfig().Where(p => central.ContainsKey(p.Key)), p => Assert.Equal(central[p.Key], p.Value));
    }

    [Fact]
    public void Esp32Nfproj_EachReference_HasItsPackage()
    {
        string[] references = [.. Descendants(Esp32 + "Blinky.Esp32.nfproj", "Reference").Select(e => e.Attribute("Include")!.Value)];
        string[] known = ["mscorlib", .. Descendants("devices/Reference/NanoFramework/NanoFramework.Reference.csproj", "SurfaceSource").Select(e => e.Attribute("Assembly")?.Value ?? "")];
        Assert.Equal(PackagesConfig().Count - 1, references.Length);
        Assert.All(references, reference => Assert.Contains(reference, known));
    }

    [Theory]
    [InlineData(Esp32 + "Blinky.Esp32.csproj")]
    [InlineData(Esp32 + "Blinky.Esp32.nfproj")]
    public void Esp32Projects_Features_CanBeChosen(string project)
    {
        string props = Repository.Read("runtime/Package/build/netnano1.0/MicroHttp.props");
        string features = Descendants(project, "MicroHttpFeatures").Single().Value;
        Assert.All(features.Split(';'), feature => Assert.Contains($"';{feature};'", props, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Esp32 + "Blinky.Esp32.csproj")]
    [InlineData(Esp32 + "Blinky.Esp32.nfproj")]
    [InlineData("samples/Blinky/meadow/Blinky.Meadow.csproj")]
    [InlineData("samples/Blinky/meadow/desktop/Blinky.Meadow.Desktop.csproj")]
    public void HeadProjects_FilesThatTheyName_Exist(string project)
    {
        string folder = Path.GetDirectoryName(project)!;
        string[] named = [.. XDocument.Load(Repository.PathOf(project)).Descendants()
            .Where(e => e.Name.LocalName is "Compile" or "ProjectReference" or "None")
            .Select(e => (e.Attribute("Include")?.Value ?? "").Replace('\\', '/'))
            .Where(path => path.Length > 0)];
        Assert.NotEmpty(named);
        Assert.All(named, path => Assert.True(Repository.Exists(Path.Combine(folder, Before(path, "/**"))), path));
    }

    [Fact]
    public void MeadowProject_SdkPackagesAndName_AreThoseThatABoardTakes()
    {
        XElement project = XDocument.Load(Repository.PathOf("samples/Blinky/meadow/Blinky.Meadow.csproj")).Root!;
        Assert.StartsWith("Meadow.Sdk/", project.Attribute("Sdk")!.Value, StringComparison.Ordinal);
        Assert.Equal("App", project.Descendants("AssemblyName").Single().Value);
        Assert.Equal("netstandard2.1", project.Descendants("TargetFramework").Single().Value);
        Assert.Equal(["Meadow.F7", "Meadow.Foundation"], project.Descendants("PackageReference").Select(e => e.Attribute("Include")!.Value));
    }

    [Fact]
    public void WifiExample_HasWhatNanoffReads()
    {
        using JsonDocument json = JsonDocument.Parse(Repository.Read(Esp32 + "wifi.example.json"));
        JsonElement client = json.RootElement.GetProperty("WirelessClient");
        Assert.True(client.TryGetProperty("Ssid", out _));
        Assert.True(client.TryGetProperty("Password", out _));
        Assert.Equal("AutoConnect", client.GetProperty("ConfigurationOption").GetString());
    }

    private static Dictionary<string, string> PackagesConfig() =>
        Descendants(Esp32 + "packages.config", "package").ToDictionary(e => e.Attribute("id")!.Value, e => e.Attribute("version")!.Value);

    private static Dictionary<string, string> Versions(string project) =>
        Descendants(project, "PackageReference").ToDictionary(e => e.Attribute("Include")!.Value, e => e.Attribute("Version")!.Value);

    private static IEnumerable<XElement> Descendants(string file, string name) =>
        XDocument.Load(Repository.PathOf(file)).Descendants().Where(e => e.Name.LocalName == name);

    private static string Before(string path, string mark)
    {
        int end = path.IndexOf(mark, StringComparison.Ordinal);
        path = end < 0 ? path : path[..end];
        return path.Contains('*', StringComparison.Ordinal) ? Path.GetDirectoryName(path)! : path;
    }
}
