using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using BenchmarkDotNet.Attributes;
using MicroHttp.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MicroHttp.Benchmarks
{
    /// <summary>
    /// The generator within a compiler that runs already: over a compilation that it has not seen, and after a keystroke in the body of a handler, where it finds that there is nothing to do.
    /// What the compiler needs to bind the attributes and signatures that the generator asks for is in both.
    /// </summary>
    [MemoryDiagnoser]
    public class GeneratorBenchmarks
    {
        private static readonly CSharpParseOptions Language = new CSharpParseOptions(LanguageVersion.CSharp9);

        private static readonly List<MetadataReference> References = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "netstandard.dll" or "MicroHttp.dll")
            .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToList();

        private SyntaxTree[] _trees = [];
        private CSharpCompilation _compilation = null!;
        private GeneratorDriver _driver = null!;
        private int _strokes;

        /// <summary>How many endpoints the application has.</summary>
        [Params(10, 100, 1000)]
        public int Endpoints { get; set; } = 10;

        [GlobalSetup]
        public void Prepare()
        {
            _trees = ApplicationSource.Files(Endpoints).Select(static (text, index) => CSharpSyntaxTree.ParseText(text, Language, "Source" + index + ".cs", Encoding.UTF8)).ToArray();
            _compilation = Compile();
            _driver = MakeDriver().RunGeneratorsAndUpdateCompilation(_compilation, out Compilation output, out _);
            Diagnostic? error = output.GetDiagnostics().FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            if (error != null || output.SyntaxTrees.Count() <= _trees.Length)
            {
                throw new InvalidOperationException("The application does not compile: " + error);
            }
        }

        [Benchmark]
        public GeneratorDriver Cold()
        {
            return MakeDriver().RunGenerators(Compile());
        }

        [Benchmark]
        public GeneratorDriver Keystroke()
        {
            // A letter is typed, and deleted by the next stroke.
            SyntaxTree tree = _compilation.SyntaxTrees.First();
            SourceText text = tree.GetText();
            int at = text.ToString().IndexOf("=> \"list", StringComparison.Ordinal) + 4;
            SyntaxTree changed = tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(at, _strokes++ % 2), _strokes % 2 == 0 ? "" : "x")));
            _compilation = _compilation.ReplaceSyntaxTree(tree, changed);
            _driver = _driver.RunGenerators(_compilation);
            return _driver;
        }

        private static CSharpGeneratorDriver MakeDriver()
        {
            return CSharpGeneratorDriver.Create([new HttpApplicationGenerator().AsSourceGenerator()], parseOptions: Language);
        }

        private CSharpCompilation Compile()
        {
            return CSharpCompilation.Create("Application", _trees, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        }
    }
}
