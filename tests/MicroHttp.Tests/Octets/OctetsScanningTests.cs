using System;
using System.Collections.Generic;
using Xunit;

namespace MicroHttp.Tests
{
    /// <summary>Every octet value at every place of ranges of 0 to 100 octets, at several alignments, with and without room behind the range in its array.</summary>
    public class OctetsScanningTests
    {
        private const int Longest = 100;

        private delegate int Skip(byte[] buffer, int start, int end);

        [Fact]
        public void SkipToken_AnyOctetAnywhere_StopsAtTheFirstThatIsNoTchar() =>
            CheckSkip(Octets.SkipToken, octet => "!#$%&'*+-.^_`|~".Contains((char)octet) || char.IsAsciiLetterOrDigit((char)octet));

        [Fact]
        public void SkipFieldValue_AnyOctetAnywhere_StopsAtTheFirstControlCharacterButTab() =>
            CheckSkip(Octets.SkipFieldValue, octet => octet == 0x09 || (octet >= 0x20 && octet != 0x7F));

        [Fact]
        public void SkipQuery_AnyOctetAnywhere_StopsAtTheFirstThatIsNoVisibleAsciiOrIsANumberSign() =>
            CheckSkip(Octets.SkipQuery, octet => octet is > 0x20 and < 0x7F and not (byte)'#');

        [Fact]
        public void SkipStringText_AnyOctetAnywhere_StopsAtTheFirstThatIsBelowSpaceOrAQuotationMarkOrAReverseSolidus() =>
            CheckSkip(Octets.SkipStringText, octet => octet is >= 0x20 and not (byte)'"' and not (byte)'\\');

        [Fact]
        public void SkipPlainPath_AnyOctetAnywhere_StopsAlsoAtQuestionPercentFullStopAndBackslash() =>
            CheckSkip(Octets.SkipPlainPath, octet => octet is > 0x20 and < 0x7F && !"#?%.\\".Contains((char)octet));

        [Fact]
        public void SkipFieldValue_OctetsThatCarryIntoTheNext_AreTakenOneByOne()
        {
            // 0xFF and 0x7E side by side, or 0x1F before 0x20, are where word-wise arithmetic carries and borrows.
            foreach (byte[] pair in new[] { new byte[] { 0xFF, 0x7E }, new byte[] { 0x7E, 0xFF }, new byte[] { 0x09, 0x20 }, new byte[] { 0x09, 0x09 } })
            {
                for (int length = 0; length <= 40; length++)
                {
                    byte[] buffer = new byte[length + 1];
                    for (int i = 0; i < length; i++)
                    {
                        buffer[i] = pair[i & 1];
                    }

                    Assert.Equal(length, Octets.SkipFieldValue(buffer, 0, length));
                    Assert.Equal(length, Octets.SkipFieldValue(buffer, 0, length + 1));
                }
            }
        }

        [Fact]
        public void IndexOf_AnyOctetAnywhere_FindsTheFirstInTheRange()
        {
            for (int length = 0; length <= Longest; length++)
            {
                foreach ((byte[] buffer, int start) in Places(length))
                {
                    int end = start + length;
                    for (int value = 0; value < 256; value += length > 20 ? 5 : 1)
                    {
                        // What lies around the range is what is looked for.
                        Array.Fill(buffer, (byte)value);
                        buffer.AsSpan(start, length).Fill((byte)(value + 1));
                        Assert.Equal(-1, Octets.IndexOf(buffer, (byte)value, start, end));
                        for (int at = end - 1; at >= start; at -= 3)
                        {
                            buffer[at] = (byte)value;
                            Assert.Equal(at, Octets.IndexOf(buffer, (byte)value, start, end));
                        }
                    }
                }
            }
        }

        private static void CheckSkip(Skip skip, Func<byte, bool> mayStand)
        {
            List<byte> fillers = [];
            for (int octet = 0; octet < 256; octet++)
            {
                if (mayStand((byte)octet))
                {
                    fillers.Add((byte)octet);
                }
            }

            Random random = new(9110);
            for (int length = 0; length <= Longest; length++)
            {
                foreach ((byte[] buffer, int start) in Places(length))
                {
                    int end = start + length;

                    // Octets that may stand go on behind the range, which must end it all the same.
                    foreach (ref byte octet in buffer.AsSpan())
                    {
                        octet = fillers[random.Next(fillers.Count)];
                    }

                    AssertStops(end, skip(buffer, start, end), buffer, start, end);
                    for (int at = start; at < end; at++)
                    {
                        byte before = buffer[at];
                        for (int octet = 0; octet < 256; octet += length > 40 ? 7 : 1)
                        {
                            buffer[at] = (byte)octet;
                            AssertStops(mayStand((byte)octet) ? end : at, skip(buffer, start, end), buffer, start, end);
                        }

                        buffer[at] = before;
                    }

                    if (end < buffer.Length)
                    {
                        buffer[end] = 0;
                        AssertStops(end, skip(buffer, start, end), buffer, start, end);
                    }
                }
            }
        }

        private static void AssertStops(int expected, int actual, byte[] buffer, int start, int end)
        {
            if (expected != actual)
            {
                Assert.Fail($"Expected {expected}, was {actual}, in [{start}, {end}) of {Convert.ToHexString(buffer)}.");
            }
        }

        private static IEnumerable<(byte[] Buffer, int Start)> Places(int length)
        {
            foreach (int before in new[] { 0, 1, 7, 18 })
            {
                foreach (int behind in new[] { 0, 1, 15, 40 })
                {
                    yield return (new byte[before + length + behind], before);
                }
            }
        }
    }
}
