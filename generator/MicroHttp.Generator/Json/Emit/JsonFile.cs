using MicroHttp.Generator.Emission;

namespace MicroHttp.Generator.Json.Emit
{
    /// <summary>What is emitted for a codec.</summary>
    /// <param name="File">Its file.</param>
    /// <param name="Constants">What it writes that is constant.</param>
    internal sealed record JsonFile(GeneratedFile File, JsonConstants Constants);
}
