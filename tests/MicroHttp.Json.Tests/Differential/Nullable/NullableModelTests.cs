using MicroHttp.Json.Tests.Models;

namespace MicroHttp.Json.Tests.Differential
{
    public class NullableModelTests
    {
        [Fact]
        public void NullableScalars_AnyValue_IsThatOfThePeer() => Comparison.Run<NullableScalars>(12_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void NullableElements_AnyValue_IsThatOfThePeer() => Comparison.Run<NullableCollections>(6_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void AttributesOfThePeer_AnyValue_IsThatOfThePeer() => Comparison.Run<PeerAttributes>(12_000, JsonModels.WriteJson, JsonModels.TryReadJson);
    }
}
