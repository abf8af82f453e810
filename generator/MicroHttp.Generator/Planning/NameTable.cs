using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace MicroHttp.Generator.Planning
{
    /// <summary>Gives members of generated code names that can be read and differ from one another.</summary>
    internal sealed class NameTable
    {
        private readonly HashSet<string> _taken;

        public NameTable(params string[] taken)
        {
            _taken = new HashSet<string>(taken);
        }

        /// <summary>A name made of the letters and digits of <paramref name="text"/>: <c>/api/leds/{id}</c> becomes ApiLedsId.</summary>
        public string Add(string text)
        {
            var name = new StringBuilder();
            bool startsWord = true;
            foreach (char c in text)
            {
                bool isNamed = char.IsLetterOrDigit(c);
                if (isNamed)
                {
                    name.Append(startsWord ? char.ToUpperInvariant(c) : c);
                }

                startsWord = !isNamed;
            }

            if (name.Length == 0)
            {
                name.Append("Root");
            }
            else if (char.IsDigit(name[0]))
            {
                name.Insert(0, '_');
            }

            return AddUnique(name.ToString());
        }

        /// <summary>The name itself, or with a number behind it where it is taken.</summary>
        public string AddUnique(string name)
        {
            string unique = name;
            for (int i = 2; !_taken.Add(unique); i++)
            {
                unique = name + i.ToString(CultureInfo.InvariantCulture);
            }

            return unique;
        }
    }
}
