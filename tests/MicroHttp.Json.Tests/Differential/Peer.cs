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
