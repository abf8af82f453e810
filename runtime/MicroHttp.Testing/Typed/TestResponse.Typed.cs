using System.Text.Json;

namespace MicroHttp.Testing
{
    public sealed partial class TestResponse
    {
        /// <summary>The content as JSON, to look into: <c>response.Json.GetProperty("on").GetBoolean()</c>.</summary>
        /// <exception cref="TestFailureException">It is not JSON.</exception>
        public JsonElement Json => ReadJson<JsonElement>();

        /// <summary>Reads the content as JSON into a <typeparamref name="T"/>, by System.Text.Json with its defaults for the web.</summary>
        /// <exception cref="TestFailureException">It is not JSON of a <typeparamref name="T"/>.</exception>
        public T ReadJson<T>()
        {
            try
            {
                return JsonSerializer.Deserialize<T>(Content, JsonSerializerOptions.Web)!;
            }
            catch (JsonException exception)
            {
                throw Failed("The content is no JSON of " + typeof(T).Name + ": " + exception.Message);
            }
        }
    }
}
