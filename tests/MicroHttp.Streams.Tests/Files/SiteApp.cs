namespace MicroHttp.Streams.Tests.Files
{
    /// <summary>A folder under a prefix, as an application has it.</summary>
    [HttpApplication]
    public sealed partial class SiteApp
    {
        [Mount("/site")]
        private readonly FileFolder _files;

        public SiteApp(string root) => _files = new FileFolder(root);

        [HttpGet("/")]
        public string Index() => "not a file";
    }
}
