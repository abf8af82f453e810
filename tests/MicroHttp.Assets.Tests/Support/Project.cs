using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using MicroHttp.Assets.Tasks;
using MicroHttp.Generated;
using MicroHttp.Generator;
using MicroHttp.Generator.Diagnostics;
using Microsoft.Build.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace MicroHttp.Assets.Tests.Support
{
    /// <summary>A project with files, which is built as MSBuild does: packed, generated, compiled and loaded.</summary>
    internal sealed class Project : IDisposable
    {
        private static readonly ImmutableArray<MetadataReference> References = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "MicroHttp.dll" or "MicroHttp.Assets.dll" || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToImmutableArray();

        public TemporaryFolder Folder { get; } = new();

        public bool KeepIdentity { get; set; } = true;

        public bool IsLive { get; set; }

        private string ManifestFile => Folder["obj/MicroHttp.Assets.manifest"];

        private string DataFile => Folder["obj/data"];

        public Project With(string file, string content)
        {
            Folder.Write(file, content);
            return this;
        }

        /// <summary>Builds a class App with the attributes and members of <paramref name="source"/>, and makes one.</summary>
        public IHttpApplication Build(string source)
        {
            Compilation compilation = Generate(source);
            using var image = new MemoryStream();
            ResourceDescription[] resources = [new ResourceDescription("MicroHttp.Assets", () => File.OpenRead(DataFile), isPublic: true)];
            EmitResult result = compilation.Emit(image, manifestResources: resources);
            Assert.True(result.Success, string.Join('\n', result.Diagnostics) + string.Join('\n', compilation.SyntaxTrees));
            image.Position = 0;
            Assembly assembly = new AssemblyLoadContext("Application", isCollectible: true).LoadFromStream(image);
            return (IHttpApplication)Activator.CreateInstance(assembly.GetType("App")!)!;
        }

        /// <summary>What the analyzer reports, as ids and messages.</summary>
        public async Task<string[]> Report(string source)
        {
            Compilation compilation = Generate(source);
            CompilationWithAnalyzers analysis = compilation.WithAnalyzers([new HttpApplicationAnalyzer()], new AnalyzerOptions(Texts()));
            ImmutableArray<Diagnostic> reported = await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
            return [.. reported.Select(static diagnostic => diagnostic.Id + " " + diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal)];
        }

        public void Dispose() => Folder.Dispose();

        private Compilation Generate(string source)
        {
            Folder.Write("App.cs", "using MicroHttp;\n" + source);
            var task = new PackAssets
            {
                BuildEngine = new BuildLog(),
                ProjectFolder = Folder.Path,
                Sources = [new SourceItem("App.cs")],
                KeepIdentity = KeepIdentity,
                IsLive = IsLive,
                ManifestFile = ManifestFile,
                DataFile = DataFile,
            };
            Assert.True(task.Execute());
            var parsing = new CSharpParseOptions(LanguageVersion.CSharp9);
            var compilation = CSharpCompilation.Create(
                "Application",
                [CSharpSyntaxTree.ParseText(File.ReadAllText(Folder["App.cs"]), parsing)],
                References,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            CSharpGeneratorDriver.Create([new HttpApplicationGenerator().AsSourceGenerator()], Texts(), parsing)
                .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _, TestContext.Current.CancellationToken);
            return generated;
        }

        private ImmutableArray<AdditionalText> Texts() => File.Exists(ManifestFile) ? [new ManifestText(ManifestFile)] : [];

        private sealed class SourceItem(string name) : ITaskItem
        {
            public string ItemSpec { get; set; } = name;

            public System.Collections.ICollection MetadataNames => Array.Empty<string>();

            public int MetadataCount => 0;

            public string GetMetadata(string metadataName) => "";

            public void SetMetadata(string metadataName, string metadataValue)
            {
            }

            public void RemoveMetadata(string metadataName)
            {
            }

            public void CopyMetadataTo(ITaskItem destinationItem)
            {
            }

            public System.Collections.IDictionary CloneCustomMetadata() => new Dictionary<string, string>();
        }
    }
}
