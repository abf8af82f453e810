namespace MicroHttp.Generator.Tests.Language
{
    /// <summary>The application is compiled in.</summary>
    internal static class LanguageSource
    {
        public const string Text = "";
    }
}
