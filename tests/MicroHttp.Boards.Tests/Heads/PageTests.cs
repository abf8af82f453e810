using System.Text.RegularExpressions;
using Xunit;

namespace MicroHttp.Boards.Tests.Heads;

/// <summary>What the pages for boards tell a reader to open or to type is there.</summary>
public sealed partial class PageTests
{
    // The options of nanoff (its README and Options.cs, July 2026) and the commands of meadow (Meadow.CLI, May 2025) that the pages use.
    private static readonly string[] NanoffOptions =
        ["--listports", "--platform", "--update", "--serialport", "--target", "--baud", "--networkdeployment", "--filedeployment", "--nanodevice", "--deploy", "--image"];

    private static readonly string[] MeadowCommands =
        ["firmware download", "firmware write", "port list", "port select", "device config wifi", "runtime enable", "app build", "app trim", "app deploy", "app run", "listen"];

    [Theory]
    [InlineData("docs/esp32.md")]
    [InlineData("docs/meadow.md")]
    public void Page_EachLinkIntoTheRepository_LeadsSomewhere(string page)
    {
        string[] links = [.. LinkPattern().Matches(Repository.Read(page)).Select(m => m.Groups[1].Value).Where(l => !l.StartsWith("http", StringComparison.Ordinal))];
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(Repository.Exists(Path.Combine("docs", link)), link));
    }

    [Fact]
    public void Esp32Page_EachTargetAndProperty_IsInFlashTargets()
    {
        string page = Repository.Read("docs/esp32.md");
        string targets = Repository.Read("samples/Blinky/esp32/Flash.targets");
        string[] named = [.. TargetPattern().Matches(page).Select(m => m.Groups[1].Value).Distinct()];
        Assert.Equal(["Flash", "FlashFirmware", "FlashPage", "FlashWifi"], named.Order());
        Assert.All(named, target => Assert.Contains($"<Target Name=\"{target}\"", targets, StringComparison.Ordinal));
        Assert.All(PropertyPattern().Matches(page).Select(m => m.Groups[1].Value), property => Assert.Contains($"$({property})", targets, StringComparison.Ordinal));
    }

    [Fact]
    public void Esp32Page_EachBuild_NamesItsProject()
    {
        // The folder has two, and dotnet build takes neither by itself.
        string[] builds = [.. Repository.Read("docs/esp32.md").Split('\n').Where(l => l.StartsWith("dotnet build", StringComparison.Ordinal))];
        Assert.Equal(4, builds.Length);
        Assert.All(builds, build => Assert.True(Repository.Exists(Path.Combine("samples/Blinky/esp32", build.Split(' ')[2])), build));
    }

    [Theory]
    [InlineData("docs/esp32.md")]
    [InlineData("samples/Blinky/esp32/Flash.targets")]
    public void Nanoff_EachOption_IsOneOfIts(string file)
    {
        string[] lines = [.. Repository.Read(file).Split('\n').Where(l => l.Contains("nanoff ", StringComparison.Ordinal) || l.Contains("$(Nanoff) ", StringComparison.Ordinal))];
        Assert.NotEmpty(lines);
        Assert.All(lines.SelectMany(l => OptionPattern().Matches(l)).Select(m => m.Value), option => Assert.Contains(option, NanoffOptions));
    }

    [Fact]
    public void MeadowPage_EachCommand_IsOneOfTheTool()
    {
        string[] commands = [.. Repository.Read("docs/meadow.md").Split('\n').Where(l => l.StartsWith("meadow ", StringComparison.Ordinal)).Select(l => l[7..])];
        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.Contains(MeadowCommands, known => command == known || command.StartsWith(known + " --", StringComparison.Ordinal)));
    }

    [Fact]
    public void Esp32Page_LinesOfTheSerialLine_AreThoseThatAreWritten()
    {
        string code = Repository.Read("devices/NanoFramework/Network/SerialNetworkLog.cs") + Repository.Read("devices/NanoFramework/Network/WifiServer.cs");
        string[] lines = [.. SerialPattern().Matches(Repository.Read("docs/esp32.md")).Select(m => m.Groups[1].Value).Where(l => !l.StartsWith("http", StringComparison.Ordinal))];
        Assert.Equal(3, lines.Length);
        Assert.All(lines, line => Assert.Contains(line, code, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"-t:(\w+)")]
    private static partial Regex TargetPattern();

    [GeneratedRegex(@"-p:(\w+)=")]
    private static partial Regex PropertyPattern();

    [GeneratedRegex(@"--[a-z]+")]
    private static partial Regex OptionPattern();

    [GeneratedRegex(@"\| `MicroHttp: ([^`.]+)[.`]")]
    private static partial Regex SerialPattern();
}
