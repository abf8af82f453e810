using System.Globalization;
using System.Text;

namespace MicroHttp.Generator.Json.Emit
{
    /// <summary>JSON inside generated code.</summary>
    internal static class JsonText
    {
        /// <summary>The text as a JSON string, escaped as the runtime does.</summary>
        public static string Quote(string text)
        {
            var quoted = new StringBuilder("\"");
            foreach (char c in text)
            {
                switch (c)
                {
                    case '"':
                    case '\\':
                        quoted.Append('\\').Append(c);
                        break;
                    case '\b':
                        quoted.Append("\\b");
                        break;
                    case '\t':
                        quoted.Append("\\t");
                        break;
                    case '\n':
                        quoted.Append("\\n");
                        break;
                    case '\f':
                        quoted.Append("\\f");
                        break;
                    case '\r':
                        quoted.Append("\\r");
                        break;
                    case < ' ':
                        quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                        break;
                    default:
                        quoted.Append(c);
                        break;
                }
            }

            return quoted.Append('"').ToString();
        }
    }
}
