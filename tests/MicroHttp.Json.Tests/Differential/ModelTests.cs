using MicroHttp.Json.Tests.Models;

namespace MicroHttp.Json.Tests.Differential
{
    /// <summary>Values of each model, written by us and read by System.Text.Json, and the other way round.</summary>
    public class ModelTests
    {
        [Fact]
        public void Scalars_AnyValue_IsThatOfThePeer() => Comparison.Run<AllScalars>(12_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void Collections_AnyValue_IsThatOfThePeer() => Comparison.Run<Collections>(4_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void Inheritance_AnyValue_IsThatOfThePeer() => Comparison.Run<Thermometer>(12_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void Records_AnyValue_IsThatOfThePeer() => Comparison.Run<Person>(6_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void DerivedRecords_AnyValue_IsThatOfThePeer() => Comparison.Run<Pupil>(6_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void RecordStructs_AnyValue_IsThatOfThePeer() => Comparison.Run<Size>(12_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void RequiredMembers_AnyValue_IsThatOfThePeer() => Comparison.Run<Required>(12_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void RecursiveModels_AnyValue_IsThatOfThePeer() => Comparison.Run<Node>(4_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void GenericModels_AnyValue_IsThatOfThePeer() => Comparison.Run<Book>(3_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void WideModels_AnyValue_IsThatOfThePeer() => Comparison.Run<Wide>(1_000, JsonModels.WriteJson, JsonModels.TryReadJson);
    }
}
