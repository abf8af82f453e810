using System.Globalization;
using System.Text;
using MicroHttp.Generator.Emission;

namespace MicroHttp.Generator.Json.Emit
{
    /// <summary>The constant octets of one codec, in one array: a device keeps an array in memory, with some twenty octets of header, so there is no more than one.</summary>
    internal sealed class JsonPieces
    {
        private readonly StringBuilder _text = new StringBuilder();
        private int _octets;

        /// <summary>Whether there are any.</summary>
        public bool Any => _octets != 0;

        /// <summary>The declaration of the array.</summary>
        public string Declaration => "private static readonly byte[] Names = global::MicroHttp.Octets.ToUtf8(" + CSharpText.Literal(_text.ToString()) + ");";

        /// <summary>Adds a piece.</summary>
        /// <returns>The arguments that name it: array, offset and count.</returns>
        public string Add(string piece)
        {
            Add(piece, out int offset, out int count);
            return "Names, " + Number(offset) + ", " + Number(count);
        }

        public void Add(string piece, out int offset, out int count)
        {
            offset = _octets;
            count = Encoding.UTF8.GetByteCount(piece);
            _text.Append(piece);
            _octets += count;
        }

        public static string Number(int value)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }
    }
}
