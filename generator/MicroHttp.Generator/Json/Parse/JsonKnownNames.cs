namespace MicroHttp.Generator.Json.Parse
{
    /// <summary>The metadata names of what the JSON parser looks for.</summary>
    internal static class JsonKnownNames
    {
        public const string Writer = "MicroHttp.Generated.JsonWriter";
        public const string Model = "MicroHttp.JsonModelAttribute";
        public const string Name = "MicroHttp.JsonNameAttribute";
        public const string Skip = "MicroHttp.JsonSkipAttribute";
        public const string Required = "MicroHttp.JsonRequiredAttribute";
        public const string Decimals = "MicroHttp.JsonDecimalsAttribute";
        public const string DateTime = "System.DateTime";
        public const string Guid = "System.Guid";
        public const string SetsRequiredMembers = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";

        public const string PeerSpace = "System.Text.Json.Serialization";
        public const string PeerName = PeerSpace + ".JsonPropertyNameAttribute";
        public const string PeerIgnore = PeerSpace + ".JsonIgnoreAttribute";
        public const string PeerRequired = PeerSpace + ".JsonRequiredAttribute";
        public const string PeerInclude = PeerSpace + ".JsonIncludeAttribute";
        public const string PeerConstructor = PeerSpace + ".JsonConstructorAttribute";
        public const string PeerOrder = PeerSpace + ".JsonPropertyOrderAttribute";
        public const string PeerConverter = PeerSpace + ".JsonConverterAttribute";
        public const string PeerEnumConverter = PeerSpace + ".JsonStringEnumConverter";
        public const string PeerEnumName = PeerSpace + ".JsonStringEnumMemberNameAttribute";
    }
}
