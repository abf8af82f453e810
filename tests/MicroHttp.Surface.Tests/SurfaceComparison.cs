using MicroHttp.Surface.Tests.Reading;

namespace MicroHttp.Surface.Tests;

/// <summary>Compares a type of the reference surface with the real one; the surface may say less, never more and nothing else.</summary>
internal static class SurfaceComparison
{
    public static IEnumerable<string> Differences(ApiType surface, IReadOnlyDictionary<string, ApiType> real)
    {
        if (!real.TryGetValue(surface.Name, out ApiType? type))
        {
            return [$"{surface.Name}: there is no such type"];
        }

        if (surface.Declaration != type.Declaration)
        {
            return [$"{surface.Name}: is a '{surface.Declaration}', really a '{type.Declaration}'"];
        }

        IEnumerable<string> invented = surface.Declaration == "enum"
            ? SignatureFile.EnumValues(surface).Except(SignatureFile.EnumValues(type)).Select(v => $"{v.Key} = {v.Value}")
            : surface.Members.Except(type.Members);
        return invented.Concat(surface.Bases.Except(type.Bases).Where(b => b != "System.ValueType"))
            .Select(m => $"{surface.Name}: '{m}' is not there");
    }
}
