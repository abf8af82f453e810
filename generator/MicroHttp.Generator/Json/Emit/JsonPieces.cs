using System.Globalization;
using System.Text;

namespace MicroHttp.Generator.Json.Emit
{
    /// <summary>The constant octets of one codec, which are a part of those of all: see <see cref="JsonPiecesEmitter"/>.</summary>
    internal sealed class JsonPieces
    {
        private readonly StringBuilder _text = new StringBuilder();
        private readonly string _codec;
        private int _octets;

        /// <summary>Starts those of a codec.</summary>
        public JsonPieces(string codec)
        {
            _codec = codec;
        }

        /// <summary>All of them.</summary>
        public string Text => _text.ToString();

        /// <summary>The declaration of where they begin.</summary>
        public string Declaration => "private const int At = " + JsonNames.Pieces + "." + _codec + ";";

        /// <summary>Adds a piece.</summary>
        /// <returns>The arguments that name it: array, offset and count.</returns>
        public string Add(string piece)
        {
            Add(piece, out string start, out int count);
            return start + ", " + Number(count);
        }

        /// <summary>Adds a piece, and says by what arguments it is named: array and offset, and count.</summary>
        public void Add(string piece, out string start, out int count)
        {
            start = JsonNames.Pieces + ".All, At" + (_octets == 0 ? "" : " + " + Number(_octets));
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
