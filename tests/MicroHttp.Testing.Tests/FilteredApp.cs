namespace MicroHttp.Testing.Tests
{
    /// <summary>Has a log in front of one of its handlers.</summary>
    [HttpApplication]
    public sealed partial class FilteredApp
    {
        internal RequestLogTests.Lines Log { get; } = new RequestLogTests.Lines();

        [HttpGet("/loud"), Filter(nameof(Log))]
        public string Loud() => "loud";

        [HttpGet("/silent")]
        public string Silent() => "silent";
    }
}
