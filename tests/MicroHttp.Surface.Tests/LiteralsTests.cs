using MicroHttp.Surface.Tests.Reading;
using Xunit;

namespace MicroHttp.Surface.Tests;

/// <summary>
/// A device makes an object of a string literal each time it comes across one. So the runtime keeps what a request needs in static fields, or compares octets with numbers; a
/// method that still has literals is listed here, with the reason why no usual request gets there.
/// </summary>
public sealed class LiteralsTests
{
    private const string AtStart = "runs when the program starts";
    private const string Once = "runs once, and what it makes is kept";
    private const string Refuses = "refuses a request, which the client got wrong";
    private const string Fails = "runs when something has failed";
    private const string OpensAFile = "opens a file, which makes more than that";
    private const string Redirects = "makes the text of a redirection, which is new each time";
    private const string OpensASession = "opens a session, for which objects are made";
    private const string ReadsAPart = "reads a form with files, of whose parts objects are made";
    private const string Logs = "writes a line of the log, which becomes a string";
    private const string Rare = "runs for what hardly any client sends";

    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["AssetSite.LinesOf"] = AtStart,
        ["AssetStore..ctor"] = AtStart,
        ["Base64.Encode"] = Once,
        ["Binding.Invalid"] = Refuses,
        ["Binding.Missing"] = Refuses,
        ["Binding.Refuse"] = Refuses,
        ["Binding.Repeats"] = Refuses,
        ["Binding.TryForm"] = Refuses,
        ["Binding.TryText"] = Refuses,
        ["ClientGoneException..ctor"] = Fails,
        ["CookieOptions..ctor"] = Once,
        ["EventStream.Begin"] = OpensASession,
        ["EventStream.LastNumber"] = OpensASession,
        ["ExchangePump.EndResponse"] = Fails,
        ["ExchangePump.RedirectToHttps"] = Refuses,
        ["ExchangePump.RefuseSession"] = Refuses,
        ["ExchangePump.TooMuchHeld"] = Fails,
        ["FieldSyntax.BadValue"] = Fails,
        ["FieldTable..ctor"] = AtStart,
        ["FieldTable.KnownName"] = AtStart,
        ["FileEntry.get_None"] = Once,
        ["FileFolder..ctor"] = AtStart,
        ["FileFolder.Get"] = OpensAFile,
        ["FilePath.IsName"] = OpensAFile,
        ["FilePlatform.Find"] = OpensAFile,
        ["FileReplacement..ctor"] = OpensAFile,
        ["FileSource..ctor"] = OpensAFile,
        ["JsonContent.TryOpen"] = Refuses,
        ["JsonError.Predicate"] = Refuses,
        ["JsonError.ToString"] = Refuses,
        ["JsonPath.Append"] = Refuses,
        ["JsonPath.Find"] = Refuses,
        ["JsonPath.FindElement"] = Refuses,
        ["JsonReader.get_Error"] = Refuses,
        ["JsonGuid.Write"] = Once,
        ["LogLine.Foreign"] = Logs,
        ["MediaType.OfFile"] = OpensAFile,
        ["MediaTypes.IsUtf8"] = Rare,
        ["MultipartReader..ctor"] = ReadsAPart,
        ["MultipartSink.Begin"] = ReadsAPart,
        ["MultipartSink.MediaTypeIs"] = ReadsAPart,
        ["MultipartSink.TryBoundary"] = ReadsAPart,
        ["PartFields.IsIdentity"] = ReadsAPart,
        ["PartFields.Parse"] = ReadsAPart,
        ["PartFields.ReadValue"] = ReadsAPart,
        ["PartFields.TryDisposition"] = ReadsAPart,
        ["ProblemDetails.WriteTitle"] = Rare,
        ["RefusedClients.MakeAnswer"] = Once,
        ["Rejection.DetailOf"] = Refuses,
        ["RequestLog.End"] = Logs,
        ["RequestLog.HandlerFailed"] = Logs,
        ["RequestLog.Rejected"] = Logs,
        ["RequestLog.RequestCompleted"] = Logs,
        ["RequestLog.Status"] = Logs,
        ["RequestMethods.Allow"] = Once,
        ["RequestMethods.NameOf"] = Once,
        ["RequestTarget.ReadAuthority"] = Rare,
        ["ResponseBuffer.NoHeadRoom"] = Fails,
        ["ResponseBuffer.SwitchProtocols"] = OpensASession,
        ["TargetText.OfHttps"] = Redirects,
        ["TargetText.Query"] = Redirects,
        ["TargetText.WithSlashToggled"] = Redirects,
        ["TlsOptions.MakeResponseFields"] = AtStart,
        ["TlsPlatform.ReadPem"] = AtStart,
        ["WebSocketHandshake.Require"] = Refuses,
        ["WebSocketHandshake.SelectProtocol"] = OpensASession,
        ["WebSocketHandshake.TryAccept"] = OpensASession,
        ["WebSocketSession.get_Protocol"] = OpensASession,
    };

    public static TheoryData<string> Assemblies => new(CheckedAssemblies.In("netnano1.0").Select(p => Path.GetFileName(p)));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void DeviceBuild_MethodOfTheRuntime_ComesAcrossNoLiteral(string assembly)
    {
        using FileStream file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "checked", "netnano1.0", assembly));
        Dictionary<string, List<string>> found = LiteralReader.Read(file);
        Assert.Empty(found.Where(method => !Allowed.ContainsKey(method.Key)).Select(method => method.Key + ": " + string.Join(" | ", method.Value)));
    }

    [Fact]
    public void Allowed_EachMethod_HasLiterals()
    {
        var found = new HashSet<string>();
        foreach (string path in CheckedAssemblies.In("netnano1.0"))
        {
            using FileStream file = File.OpenRead(path);
            found.UnionWith(LiteralReader.Read(file).Keys);
        }

        Assert.Empty(Allowed.Keys.Except(found));
    }
}
