using MicroHttp.Surface.Tests.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace MicroHttp.Surface.Tests;

/// <summary>A device build may refer only to what exists on a device.</summary>
public sealed class ReferencedMembersTests
{
    // As devices are compiled; later versions ask the core library for attributes of their own.
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp9);

    public static TheoryData<string> DeviceAssemblies =>
        new(CheckedAssemblies.In("netnano1.0").Concat(CheckedAssemblies.In("device")).Select(p => Path.GetRelativePath(AppContext.BaseDirectory, p)));

    [Theory]
    [MemberData(nameof(DeviceAssemblies))]
    public void DeviceBuild_EveryReference_ExistsInRealSignatures(string assembly)
    {
        using FileStream file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly));
        Assert.Empty(Missing(file));
    }

    [Fact]
    public void Checker_CallOfInventedMember_IsReported()
    {
        const string Surface = """
            namespace System { public class Object { } public struct Void { } public struct Int32 { } public struct Char { } public class ValueType { }
                public sealed class String { public string Replace(char from, char to) => null; public int IndexOf(char value) => 0; } }
            """;
        const string Consumer = "public class C { public static void M(string s) { s.Replace('a', 'b'); s.IndexOf('a'); } }";
        MetadataReference surface = MetadataReference.CreateFromImage(Compile("mscorlib", Surface, []).ToArray());

        Assert.Equal(["string.Replace(char, char): string [mscorlib]"], Missing(Compile("app", Consumer, [surface])));
    }

    [Fact]
    public void Checker_CallWithWrongReturnType_IsReported()
    {
        const string Surface = """
            namespace System { public class Object { } public struct Void { } public struct Int32 { } public struct Int64 { } public struct Char { } public class ValueType { }
                public sealed class String { public long IndexOf(char value) => 0; } }
            """;
        const string Consumer = "public class C { public static void M(string s) { s.IndexOf('a'); } }";
        MetadataReference surface = MetadataReference.CreateFromImage(Compile("mscorlib", Surface, []).ToArray());

        Assert.Equal(["string.IndexOf(char): long [mscorlib]"], Missing(Compile("app", Consumer, [surface])));
    }

    private static List<string> Missing(Stream assembly)
    {
        IReadOnlyDictionary<string, SignatureAssembly> real = CheckedAssemblies.NanoFramework;
        var index = new SignatureIndex(real.Values);
        IReadOnlyList<Reference> references = ReferenceReader.Read(assembly);
        Assert.NotEmpty(references);
        string[] ours = [.. CheckedAssemblies.In("netnano1.0").Select(p => Path.GetFileNameWithoutExtension(p))];
        return [.. references.Where(r => !ours.Contains(r.Assembly) && !index.Contains(r)).Select(r => r.ToString())];
    }

    private static MemoryStream Compile(string name, string source, MetadataReference[] references)
    {
        var image = new MemoryStream();
        var compilation = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source, Options)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        EmitResult result = compilation.Emit(image, options: new EmitOptions(runtimeMetadataVersion: "v4.0.30319"));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        image.Position = 0;
        return image;
    }
}
