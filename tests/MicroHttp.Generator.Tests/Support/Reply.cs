using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace MicroHttp.Generator.Tests.Support
{
    /// <summary>A response as a test looks at it.</summary>
    internal sealed record Reply(int Status, IReadOnlyList<string> Fields, string Content)
    {
        public static Reply Parse(string octets)
        {
            int blank = octets.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            string[] lines = octets.Substring(0, blank).Split("\r\n");
            string content = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(octets.Substring(blank + 4)));
            return new Reply(int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture), lines.Skip(1).ToArray(), content);
        }

        /// <summary>The value of a field, or null.</summary>
        public string? Field(string name)
        {
            return Fields
                .Where(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))
                .Select(line => line.Substring(name.Length + 2))
                .FirstOrDefault();
        }

        /// <summary>The values of a field that comes more than once, with spaces between them.</summary>
        public string All(string name)
        {
            return string.Join(' ', Fields
                .Where(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))
                .Select(line => line.Substring(name.Length + 2)));
        }

        public override string ToString()
        {
            return Status.ToString(CultureInfo.InvariantCulture) + " " + Content;
        }
    }
}
