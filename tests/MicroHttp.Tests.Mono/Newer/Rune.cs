using System.Buffers;

namespace System.Text
{
    /// <summary>A Unicode scalar value, as newer frameworks have it.</summary>
    internal readonly struct Rune(int value)
    {
        public int Utf8SequenceLength => value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;

        public static OperationStatus DecodeFromUtf16(ReadOnlySpan<char> source, out Rune result, out int charsConsumed)
        {
            // Debian's Mono cannot index a span.
            string text = source.Slice(0, Math.Min(2, source.Length)).ToString();
            bool isPair = text.Length == 2 && char.IsSurrogatePair(text, 0);
            charsConsumed = isPair ? 2 : 1;
            result = new Rune(isPair ? char.ConvertToUtf32(text, 0) : char.IsSurrogate(text[0]) ? 0xFFFD : text[0]);
            return isPair || !char.IsSurrogate(text[0]) ? OperationStatus.Done : OperationStatus.InvalidData;
        }
    }
}
