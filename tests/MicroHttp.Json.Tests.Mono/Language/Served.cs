using System.Linq;
using System.Text;
using MicroHttp.Language;
using MicroHttp.Tests.Hosting;

namespace MicroHttp.Generator.Tests.Support
{
    /// <summary>The application of the language, as the build generated it, serving in memory.</summary>
    internal sealed class Served
    {
        private readonly LanguageApp _application = new();

        public static Served OfTheLanguage() => new();

        public Reply Send(string method, string target, string content = "", params string[] fields)
        {
            string length = content.Length == 0 ? "" : $"Content-Length: {Encoding.UTF8.GetByteCount(content)}\r\n";
            string head = $"{method} {target} HTTP/1.1\r\nHost: localhost\r\n{string.Concat(fields.Select(static field => field + "\r\n"))}{length}\r\n";
            var connection = new MemoryConnection(_application, new ServerLimits());
            connection.Send(Encoding.GetEncoding(28591).GetString(Encoding.UTF8.GetBytes(head + content)));
            return Reply.Parse(connection.Output);
        }
    }
}
