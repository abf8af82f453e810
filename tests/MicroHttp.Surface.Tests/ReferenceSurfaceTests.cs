using System.Reflection;
using MicroHttp.Surface.Tests.Reading;
using Microsoft.CodeAnalysis;
using Xunit;

namespace MicroHttp.Surface.Tests;

/// <summary>The reference surface says nothing that the real assemblies do not say.</summary>
public sealed class ReferenceSurfaceTests
{
    public static TheoryData<string> SurfaceAssemblies => new(CheckedAssemblies.In("surface").Select(p => Path.GetFileNameWithoutExtension(p)));

    [Theory]
    [MemberData(nameof(SurfaceAssemblies))]
    public void SurfaceAssembly_Version_IsTheRealOne(string assembly)
    {
        Assert.Equal(CheckedAssemblies.NanoFramework[assembly].Version, AssemblyName.GetAssemblyName(PathOf(assembly)).Version);
    }

    [Theory]
    [MemberData(nameof(SurfaceAssemblies))]
    public void SurfaceAssembly_EveryTypeAndMember_HasTheRealSignature(string assembly)
    {
        IAssemblySymbol symbol = ApiPrinter.Load(PathOf(assembly), CheckedAssemblies.In("surface"));
        IReadOnlyDictionary<string, ApiType> real = CheckedAssemblies.NanoFramework[assembly].Types;
        Assert.Empty(new ApiPrinter(nullability: false).Print(symbol).SelectMany(type => SurfaceComparison.Differences(type, real)));
    }

    private static string PathOf(string assembly) => CheckedAssemblies.In("surface").Single(p => Path.GetFileNameWithoutExtension(p) == assembly);
}
