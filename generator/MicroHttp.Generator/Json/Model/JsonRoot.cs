using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Json.Model
{
    /// <summary>A type that a handler takes or returns as JSON.</summary>
    /// <param name="Shape">How its values are read and written.</param>
    /// <param name="CanBeRead">Whether it can be read.</param>
    /// <param name="Codecs">The codecs that it needs and that no [JsonModel] type of the compilation brings by itself.</param>
    internal sealed record JsonRoot(JsonShape Shape, bool CanBeRead, EquatableArray<JsonCodec> Codecs);
}
