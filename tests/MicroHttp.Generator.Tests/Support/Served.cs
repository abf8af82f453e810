using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using MicroHttp.Generated;
using MicroHttp.Protocol;
using MicroHttp.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace MicroHttp.Generator.Tests.Support
{
    /// <summary>An application that was generated, compiled and loaded, and serves requests in memory.</summary>
    internal sealed class Served
    {
        private Served(IHttpApplication application)
        {
            Application = application;
        }

        public IHttpApplication Application { get; }

        /// <summary>What the last request made the application throw, or null.</summary>
        public Exception? Failure { get; private set; }

        /// <summary>Serves the class that carries [HttpApplication] in <paramref name="sources"/>.</summary>
        public static Served From(params string[] sources)
        {
            return From(Generation.Compile(sources));
        }

        /// <summary>Serves the application of the language.</summary>
        public static Served OfTheLanguage() => From(Generation.Compile(Language.LanguageSource.Text), [Language.LanguageSource.Template]);

        /// <summary>Serves a class named App with <paramref name="members"/>.</summary>
        public static Served Members(string members)
        {
            return From("[HttpApplication] public partial class App {\n" + members + "\n}");
        }

        public static Served From(CSharpCompilation compilation, params byte[][] libraries) => From(compilation, [], libraries);

        /// <summary>Serves a compilation with files that are handed to the generator.</summary>
        public static Served From(CSharpCompilation compilation, AdditionalText[] files, params byte[][] libraries)
        {
            Generation.Run(compilation, out Compilation output, files);
            Assembly assembly = Load(output, libraries);
            Type type = assembly.GetTypes().Single(static type => type.IsDefined(typeof(HttpApplicationAttribute)));
            return new Served((IHttpApplication)Activator.CreateInstance(type, nonPublic: true)!);
        }

        /// <summary>The assembly of <paramref name="source"/>, completed by the generator.</summary>
        public static Assembly Load(string source)
        {
            Generation.Run(Generation.Compile(source), out Compilation output);
            return Load(output, []);
        }

        /// <summary>The octets of a compilation without errors or warnings.</summary>
        public static byte[] Emit(Compilation compilation)
        {
            using var image = new MemoryStream();
            EmitResult result = compilation.Emit(image);
            Diagnostic[] reported = result.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id is not "CS0169" and not "CS0649").ToArray();
            if (reported.Length != 0)
            {
                string generated = string.Join("\n", compilation.SyntaxTrees.Where(static tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)));
                throw new InvalidOperationException(string.Join("\n", reported.AsEnumerable()) + "\n" + generated);
            }

            return image.ToArray();
        }

        public Reply Get(string target) => Send("GET", target);

        public Reply Send(string method, string target, string content = "", params string[] fields)
        {
            string length = content.Length == 0 ? "" : $"Content-Length: {Encoding.UTF8.GetByteCount(content)}\r\n";
            string lines = string.Concat(fields.Select(static field => field + "\r\n"));
            if (!lines.Contains("Host:", StringComparison.Ordinal))
            {
                lines = "Host: localhost\r\n" + lines;
            }

            string head = $"{method} {target} HTTP/1.1\r\n{lines}{length}\r\n";
            return SendOctets(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(head + content)));
        }

        /// <summary>Serves a whole request, a character an octet.</summary>
        public Reply SendOctets(string octets)
        {
            var observer = new FailureObserver();
            var connection = new MemoryConnection(Application, new ServerLimits(), observer);
            connection.Send(octets);
            Failure = observer.Failure;
            return Reply.Parse(connection.Output);
        }

        /// <summary>The number of the endpoint that a request line leads to, or what <see cref="RouteMatch"/> says.</summary>
        public int Match(string method, string target)
        {
            return RequestLine.Match(Application, RequestLine.Request(Application, method, target));
        }

        private static Assembly Load(Compilation compilation, byte[][] libraries)
        {
            var context = new AssemblyLoadContext("Application", isCollectible: true);
            foreach (byte[] library in libraries)
            {
                context.LoadFromStream(new MemoryStream(library));
            }

            return context.LoadFromStream(new MemoryStream(Emit(compilation)));
        }
    }
}
