using System.Globalization;
using MicroHttp.Generator.Model;

namespace MicroHttp.Generator.Parsing
{
    /// <summary>Parses a constraint such as <c>int</c> or <c>range(1,8)</c>.</summary>
    internal static class ConstraintParser
    {
        /// <summary>Parses <paramref name="text"/>, which stands at <paramref name="start"/> of the template.</summary>
        /// <returns>Null when there is no such constraint (<paramref name="mistake"/> is null), or its arguments are wrong (it says how).</returns>
        public static ConstraintModel? Parse(string text, int start, out string? mistake)
        {
            mistake = null;
            int open = text.IndexOf('(');
            string name = open < 0 ? text : text.Substring(0, open);
            ConstraintKind? plain = name switch
            {
                "int" => ConstraintKind.Int,
                "uint" => ConstraintKind.UInt,
                "long" => ConstraintKind.Long,
                "bool" => ConstraintKind.Bool,
                "float" => ConstraintKind.Float,
                "double" => ConstraintKind.Double,
                "guid" => ConstraintKind.Guid,
                _ => null,
            };
            if (plain != null)
            {
                mistake = open < 0 ? null : "it takes no argument";
                return open < 0 ? new ConstraintModel(plain.Value, 0, 0, text, start) : null;
            }

            bool isLength = name == "length" || name == "minlength" || name == "maxlength";
            if (!isLength && name != "min" && name != "max" && name != "range")
            {
                return null;
            }

            int least = name == "range" ? 2 : 1;
            int most = name == "range" || name == "length" ? 2 : 1;
            long[]? arguments = Arguments(text, open);
            if (arguments == null || arguments.Length < least || arguments.Length > most)
            {
                mistake = least == 2 ? "it takes two integers" : most == 2 ? "it takes one or two integers" : "it takes one integer";
                return null;
            }

            long minimum = arguments[0];
            long maximum = arguments[arguments.Length - 1];
            switch (name)
            {
                case "min":
                case "minlength":
                    maximum = isLength ? int.MaxValue : long.MaxValue;
                    break;
                case "max":
                case "maxlength":
                    minimum = isLength ? 0 : long.MinValue;
                    break;
            }

            if (minimum > maximum || (isLength && (minimum < 0 || maximum > int.MaxValue)))
            {
                mistake = "no value can satisfy it";
                return null;
            }

            return new ConstraintModel(isLength ? ConstraintKind.Length : ConstraintKind.Range, minimum, maximum, text, start);
        }

        private static long[]? Arguments(string text, int open)
        {
            if (open < 0 || text[text.Length - 1] != ')')
            {
                return null;
            }

            string[] parts = text.Substring(open + 1, text.Length - open - 2).Split(',');
            var values = new long[parts.Length];
            for (int i = 0; i < parts.Length; i++)
            {
                if (!long.TryParse(parts[i].Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out values[i]))
                {
                    return null;
                }
            }

            return values;
        }
    }
}
