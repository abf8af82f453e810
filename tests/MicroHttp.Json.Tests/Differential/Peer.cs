using System;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MicroHttp.Json.Tests.Differential
{
    /// <summary>System.Text.Json, made to follow our rules where it has an option for it.</summary>
    internal static class Peer
    {
        /// <summary>Escapes all but ASCII, so that reading meets escapes.</summary>
        public static readonly JsonSerializerOptions Escaping = Make(JavaScriptEncoder.Default, indented: false);

        /// <summary>Spread over lines.</summary>
        public static readonly JsonSerializerOptions Indented = Make(JavaScriptEncoder.UnsafeRelaxedJsonEscaping, indented: true);

        private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        public static string Write(string text) => JsonSerializer.Serialize(text, Relaxed);

        public static string Write(DateTime value) => JsonSerializer.Serialize(value);

        public static string? ReadString(string text) => JsonSerializer.Deserialize<string>(text);

        public static double ReadDouble(string text) => JsonSerializer.Deserialize<double>(text);

        /// <summary>Whether the content is one well-formed value.</summary>
        public static bool Accepts(byte[] text)
        {
            try
            {
                Utf8JsonReader reader = new(text, new JsonReaderOptions { MaxDepth = 64 });
                while (reader.Read())
                {
                    if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    {
                        reader.GetString();
                    }
                }

                return text.Length > 0;
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                return false;
            }
        }

        private static JsonSerializerOptions Make(JavaScriptEncoder encoder, bool indented)
        {
            JsonSerializerOptions options = new(JsonSerializerDefaults.General)
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                Encoder = encoder,
                IncludeFields = true,
                WriteIndented = indented,
#if NET10_0_OR_GREATER
                AllowDuplicateProperties = false,
#endif
                RespectNullableAnnotations = true,
                RespectRequiredConstructorParameters = true,
            };
            options.Converters.Add(new SliceConverter());
            return options;
        }

        private sealed class SliceConverter : JsonConverter<Utf8Slice>
        {
            public override Utf8Slice Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            {
                byte[] text = Encoding.UTF8.GetBytes(reader.GetString()!);
                return new Utf8Slice(text, 0, text.Length);
            }

            public override void Write(Utf8JsonWriter writer, Utf8Slice value, JsonSerializerOptions options)
            {
                if (value.IsAbsent)
                {
                    writer.WriteNullValue();
                }
                else
                {
                    writer.WriteStringValue(value.ToString());
                }
            }
        }
    }
}
