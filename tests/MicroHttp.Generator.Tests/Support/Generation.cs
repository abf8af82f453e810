using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MicroHttp.Generator.Tests.Support
{
    /// <summary>Compiles source in memory with the generator, against the runtime as it is, as C# 9.</summary>
    internal static class Generation
    {
        public static readonly CSharpParseOptions CSharp9 = new CSharpParseOptions(LanguageVersion.CSharp9, DocumentationMode.Parse);

        public const string Usings = "using System;\nusing MicroHttp;\n";

        private static readonly ImmutableArray<MetadataReference> References = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => IsReferenced(Path.GetFileName(path)))
            .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToImmutableArray();

        /// <summary>Source compiled without the generator, behind <see cref="Usings"/> unless it has its own.</summary>
        public static CSharpCompilation Compile(params string[] sources) => Compile(CSharp9, sources);

        /// <summary>As <see cref="Compile(string[])"/>, in another version of C#.</summary>
        public static CSharpCompilation Compile(CSharpParseOptions parsing, params string[] sources)
        {
            IEnumerable<SyntaxTree> trees = sources.Select((source, index) => CSharpSyntaxTree.ParseText(source.Contains("using MicroHttp;", StringComparison.Ordinal) ? source : Usings + source, parsing, $"Source{index}.cs", Encoding.UTF8));
            var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
            return CSharpCompilation.Create("Application", trees, References, options);
        }

        /// <summary>As <see cref="Compile(string[])"/>, optimised.</summary>
        public static CSharpCompilation CompileOptimized(params string[] sources)
        {
            CSharpCompilation compilation = Compile(sources);
            return compilation.WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Release));
        }

        /// <summary>Runs the generator over <paramref name="compilation"/>.</summary>
        public static GeneratorDriver Run(CSharpCompilation compilation, out Compilation output, params AdditionalText[] files)
        {
            GeneratorDriver driver = Driver(files).WithUpdatedParseOptions((CSharpParseOptions)compilation.SyntaxTrees[0].Options);
            return driver.RunGeneratorsAndUpdateCompilation(compilation, out output, out _);
        }

        /// <summary>A driver that keeps what its steps did.</summary>
        public static GeneratorDriver Driver(params AdditionalText[] files)
        {
            var options = new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true);
            return CSharpGeneratorDriver.Create(new[] { new HttpApplicationGenerator().AsSourceGenerator() }, files, parseOptions: CSharp9, driverOptions: options);
        }

        /// <summary>The generated files by name.</summary>
        public static IReadOnlyDictionary<string, string> Files(params string[] sources) => Files(Compile(sources));

        /// <summary>The generated files by name, of source and files that are handed to the generator.</summary>
        public static IReadOnlyDictionary<string, string> Files(string source, params AdditionalText[] files) => Files(Compile(source), files);

        /// <summary>The generated files by name, of a compilation and files that are handed to the generator.</summary>
        public static IReadOnlyDictionary<string, string> Files(CSharpCompilation compilation, params AdditionalText[] files)
        {
            return Run(compilation, out _, files).GetRunResult().GeneratedTrees.ToDictionary(static tree => Path.GetFileName(tree.FilePath), static tree => tree.ToString());
        }

        private static bool IsReferenced(string name)
        {
            return name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "MicroHttp.dll" or "MicroHttp.Json.dll" or "MicroHttp.Templates.dll" or "MicroHttp.Events.dll" or "MicroHttp.WebSockets.dll";
        }
    }
}
