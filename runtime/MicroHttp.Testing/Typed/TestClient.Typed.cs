using System.Text.Json;

namespace MicroHttp.Testing
{
    public sealed partial class TestClient
    {
        /// <summary>Sends a value as JSON by POST, as System.Text.Json writes it with names in camelCase: <c>client.PostJson("/api/leds", new { on = true })</c>.</summary>
        public TestResponse PostJson<T>(string target, T value, params string[] fieldLines)
        {
            return PostJson(target, JsonSerializer.Serialize(value, JsonSerializerOptions.Web), fieldLines);
        }

        /// <summary>Sends a value as JSON by PUT.</summary>
        public TestResponse PutJson<T>(string target, T value, params string[] fieldLines)
        {
            return PutJson(target, JsonSerializer.Serialize(value, JsonSerializerOptions.Web), fieldLines);
        }

        /// <summary>Sends a value as JSON by PATCH.</summary>
        public TestResponse PatchJson<T>(string target, T value, params string[] fieldLines)
        {
            return PatchJson(target, JsonSerializer.Serialize(value, JsonSerializerOptions.Web), fieldLines);
        }
    }
}
