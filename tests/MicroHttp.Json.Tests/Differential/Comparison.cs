using System.Text;
using System.Text.Json;

namespace MicroHttp.Json.Tests.Differential
{
    /// <summary>Writes values and has System.Text.Json read them, and the other way round.</summary>
    internal static class Comparison
    {
        public static void Run<T>(int count, WritesJson<T> write, ReadsJson<T> read)
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
