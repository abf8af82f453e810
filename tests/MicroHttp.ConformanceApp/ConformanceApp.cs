namespace MicroHttp.Conformance
{
    /// <summary>The application that wire-level checks run against, written as a user would write one, with files from a folder.</summary>
    [HttpApplication]
    public sealed partial class ConformanceApp : ConformanceRoutes
    {
        [Mount("/static")]
        private readonly FileFolder _files;

        public ConformanceApp(string folder)
        {
            _files = new FileFolder(folder);
        }
    }
}
