using System.Linq;

namespace MicroHttp.Generator.Planning
{
    /// <summary>Letters A to Z, which alone have two cases in a path.</summary>
    internal static class AsciiCase
    {
        public static string Lower(string text)
        {
            return new string(text.Select(static c => c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c).ToArray());
        }
    }
}
