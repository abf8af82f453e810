using System.IO;

namespace MicroHttp.Generator.Tests.Language
{
    /// <summary>The source of LanguageApp.cs, which a device project compiles as well.</summary>
    internal static class LanguageSource
    {
        public static string Text { get; } = Read();

        private static string Read()
        {
            using Stream stream = typeof(LanguageSource).Assembly.GetManifestResourceStream("LanguageApp.cs")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }
}
