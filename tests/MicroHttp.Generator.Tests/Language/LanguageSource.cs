using System.IO;
using MicroHttp.Generator.Tests.Support;

namespace MicroHttp.Generator.Tests.Language
{
    /// <summary>The source of LanguageApp.cs, which a device project compiles as well.</summary>
    internal static class LanguageSource
    {
        public static string Text { get; } = Read("LanguageApp.cs");

        /// <summary>The template that it fills.</summary>
        public static HtmlFile Template { get; } = new HtmlFile("Language/station.html", Read("station.html"));

        private static string Read(string name)
        {
            using Stream stream = typeof(LanguageSource).Assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }
}
