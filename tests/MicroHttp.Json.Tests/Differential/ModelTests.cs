using System;
using System.Text;
using System.Text.Json;
using MicroHttp.Json.Tests.Models;

namespace MicroHttp.Json.Tests.Differential
{
    /// <summary>Values of each model, written by us and read by System.Text.Json, and the other way round.</summary>
    public class ModelTests
    {
        private delegate void Writing<T>(HttpResponse response, T value);

        private delegate bool Reading<T>(Utf8Slice content, out T value, out JsonError error);

        [Fact]
        public void Scalars_AnyValue_IsThatOfThePeer() => Compare<Scalars>(20_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void NullableScalars_AnyValue_IsThatOfThePeer() => Compare<NullableScalars>(20_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void Collections_AnyValue_IsThatOfThePeer() => Compare<Collections>(8_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void Inheritance_AnyValue_IsThatOfThePeer() => Compare<Thermometer>(20_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void Records_AnyValue_IsThatOfThePeer() => Compare<Person>(10_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void DerivedRecords_AnyValue_IsThatOfThePeer() => Compare<Pupil>(10_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void RecordStructs_AnyValue_IsThatOfThePeer() => Compare<Size>(20_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void RequiredMembers_AnyValue_IsThatOfThePeer() => Compare<Required>(20_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void AttributesOfThePeer_AnyValue_IsThatOfThePeer() => Compare<PeerAttributes>(20_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void RecursiveModels_AnyValue_IsThatOfThePeer() => Compare<Node>(4_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void GenericModels_AnyValue_IsThatOfThePeer() => Compare<Book>(5_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        [Fact]
        public void WideModels_AnyValue_IsThatOfThePeer() => Compare<Wide>(1_000, JsonModels.WriteJson, JsonModels.TryReadJson);

        private static void Compare<T>(int count, Writing<T> write, Reading<T> read)
        {
            RandomValues random = new(typeof(T).Name.Length);
            ResponseHarness harness = new(1024);
            for (int i = 0; i < count; i++)
            {
                T value = random.Next<T>();
                string expected = JsonSerializer.Serialize(value, Peer.Escaping);

                harness.Begin();
                write(harness.Response, value);
                string written = harness.Text();
                using (JsonDocument ours = JsonDocument.Parse(written))
                using (JsonDocument theirs = JsonDocument.Parse(expected))
                {
                    Assert.True(JsonElement.DeepEquals(theirs.RootElement, ours.RootElement), written + "\n" + expected);
                }

                string text = (i % 3) switch
                {
                    0 => expected,
                    1 => JsonSerializer.Serialize(value, Peer.Indented),
                    _ => written,
                };
                byte[] octets = Encoding.UTF8.GetBytes(" " + text + " ");
                Assert.True(read(new Utf8Slice(octets, 1, octets.Length - 2), out T back, out JsonError error), error + "\n" + text);
                Assert.Equal(JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(text, Peer.Escaping), Peer.Escaping), JsonSerializer.Serialize(back, Peer.Escaping));
            }
        }
    }
}
