namespace MicroHttp.Generator.Json.Model
{
    /// <summary>When a member is left out of what is written.</summary>
    internal enum JsonOmission
    {
        Never,
        WhenNull,
        WhenDefault,
        Always,
    }
}
