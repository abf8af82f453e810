using System;
using System.Collections.Generic;

namespace MicroHttp.Generator.Planning
{
    /// <summary>The numbers of request methods, as <c>MicroHttp.RequestMethod</c> has them. An application's own follow <see cref="Extension"/>.</summary>
    internal sealed class RequestMethods
    {
        public const int Get = 1;
        public const int Head = 2;
        public const int Options = 7;
        public const int Extension = 10;

        /// <summary>How many methods of its own an application may have: a mask has 31 bits.</summary>
        public const int MostExtensions = 21;

        private static readonly string[] Names = { "", "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH" };
        private static readonly string[] Members = { "Unknown", "Get", "Head", "Post", "Put", "Delete", "Connect", "Options", "Trace", "Patch" };

        private readonly List<string> _extensions = new List<string>();

        public IReadOnlyList<string> Extensions => _extensions;

        /// <summary>The number of <paramref name="name"/>, which becomes an extension where it is not known; -1 when there are too many.</summary>
        public int Number(string name)
        {
            int known = Array.IndexOf(Names, name);
            if (known > 0)
            {
                return known;
            }

            int extension = _extensions.IndexOf(name);
            if (extension >= 0)
            {
                return Extension + extension;
            }

            if (_extensions.Count == MostExtensions)
            {
                return -1;
            }

            _extensions.Add(name);
            return Extension + _extensions.Count - 1;
        }

        /// <summary>The name of the method <paramref name="number"/>.</summary>
        public static string Name(int number, IReadOnlyList<string> extensions)
        {
            return number < Extension ? Names[number] : extensions[number - Extension];
        }

        /// <summary>The method <paramref name="number"/> as a C# expression.</summary>
        public static string Expression(int number)
        {
            return number < Extension ? "global::MicroHttp.RequestMethod." + Members[number] : "(global::MicroHttp.RequestMethod)" + number;
        }
    }
}
