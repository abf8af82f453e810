using MicroHttp.Surface.Tests.Reading;
using Xunit;

namespace MicroHttp.Surface.Tests;

/// <summary>A build for Meadow is made here against a reference surface; it may refer only to what Meadow's own assemblies have.</summary>
public sealed class MeadowMembersTests
{
    private static readonly Lazy<HashSet<Reference>> Real = new(() => DeclarationFile.Read(Path.Combine(AppContext.BaseDirectory, "Signatures", "meadow.txt")));

    // The signatures name these types, but do not say what is in them: the pins of a board, and the device that a desktop is.
    private static readonly string[] Undescribed = ["IF7FeatherPinout", "I32PinFeatherBoardPinout", "Desktop"];

    public static TheoryData<string> MeadowAssemblies => new(CheckedAssemblies.In("meadow").Select(static p => Path.GetFileName(p)));

    [Theory]
    [MemberData(nameof(MeadowAssemblies))]
    public void MeadowBuild_EveryReference_ExistsInRealSignatures(string assembly)
    {
        using FileStream file = File.OpenRead(CheckedAssemblies.In("meadow").Single(p => Path.GetFileName(p) == assembly));
        Reference[] references = [.. ReferenceReader.Read(file).Where(static r => r.Assembly.StartsWith("Meadow", StringComparison.Ordinal))];

        Assert.NotEmpty(references);
        string[] missing = [.. references.Where(static r => !IsUndescribed(r) && !Real.Value.Contains(DeclarationFile.Shorten(r))).Select(static r => r.ToString())];
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("Meadow.Some", null, true)]
    [InlineData("Meadow.Some", "get_Adapter(): Meadow.Hardware.IAdapter", true)]
    [InlineData("Meadow.Some", "set_Adapter(Meadow.Hardware.IAdapter): void", false)]
    [InlineData("Meadow.Some", "get_Adapter(): Meadow.Hardware.IOther", false)]
    [InlineData("Meadow.Some", "add_Changed(System.EventHandler`1<Meadow.Args>): void", true)]
    [InlineData("Meadow.Some", ".ctor(int, System.Nullable`1<double>): void", true)]
    [InlineData("Meadow.Some", "Read(string, byte[]&): System.Threading.Tasks.Task`1<!!0>", true)]
    [InlineData("Meadow.Some", "Read(string): System.Threading.Tasks.Task`1<!!0>", false)]
    [InlineData("Meadow.App`1", "get_Device(): !0", true)]
    [InlineData("Meadow.App", "get_Device(): !0", false)]
    public void Signatures_KnowWhatIsDeclared(string type, string? member, bool known)
    {
        const string Text = """
            // Words in front.

            // [Meadow] namespace Meadow
            class Some : Other {
                public Some(int count, double? value = default);
                /*default impl*/ IAdapter Adapter { get; }
                public event EventHandler<Args> Changed;
                public Task<T> Read<T>(string name, out byte[] octets);
            }

            // [Meadow] namespace Meadow
            abstract class App<D> : AppBase where D : class, IMeadowDevice {
                public static D Device { get; protected set; }
            }
            """;
        Assert.Equal(known, DeclarationFile.Parse(Text).Contains(DeclarationFile.Shorten(new Reference("Meadow", type, member))));
    }

    private static bool IsUndescribed(Reference reference) => Undescribed.Contains(reference.Type[(reference.Type.LastIndexOf('.') + 1)..]);
}
