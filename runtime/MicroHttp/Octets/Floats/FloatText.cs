using System;
using System.ComponentModel;

namespace MicroHttp
{
    /// <summary>
    /// Reads and writes floating-point numbers as text. What is read is the nearest number there is, ties to even; what is written is the shortest text that reads back
    /// as the same number. One text for all targets, in whole numbers only, without allocation. A device links it only where it is used.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static partial class FloatText
    {
        /// <summary>The most octets that a method here writes.</summary>
        public const int Longest = 32;

        // With more digits in front of the decimal point text has an exponent; with more zeros behind it, too.
        private const int MostWholeDigits = 17;
        private const int MostWholeDigitsOfSingle = 9;
        private const int MostLeadingZeros = 3;

        private const ulong HiddenBit = 1UL << 52;

        private const int NotFinite = 0x7FF;

        /// <summary>
        /// Reads [<paramref name="start"/>, <paramref name="end"/>): a minus sign if below zero, digits, and perhaps fraction and exponent, as in JSON;
        /// leading zeros are read, too.
        /// </summary>
        /// <returns>False when it is something else, or too large.</returns>
        public static bool TryParseDouble(byte[] buffer, int start, int end, out double value)
        {
            return DecimalReader.TryRead(buffer, start, end, BinaryRounding.DoublePrecision, out value);
        }

        /// <summary>Reads [<paramref name="start"/>, <paramref name="end"/>) as <see cref="TryParseDouble"/> does, rounded once.</summary>
        /// <returns>False when it is something else, or too large.</returns>
        public static bool TryParseSingle(byte[] buffer, int start, int end, out float value)
        {
            double exact;
            bool read = DecimalReader.TryRead(buffer, start, end, BinaryRounding.SinglePrecision, out exact);
            value = (float)exact;
            return read;
        }

        /// <summary>Writes the shortest text that reads back as <paramref name="value"/>: a number as JSON has it, with an exponent from 1E+17 on and below 0.0001.</summary>
        /// <returns>The offset behind it; -1, and nothing written, for infinity and what is not a number.</returns>
        public static int WriteDouble(double value, byte[] buffer, int offset)
        {
            long bits = BitConverter.DoubleToInt64Bits(value);
            ulong significand = (ulong)bits & (HiddenBit - 1);
            int exponent = (int)(bits >> 52) & NotFinite;
            if (exponent == NotFinite)
            {
                return -1;
            }

            bool isCloserBelow = significand == 0 && exponent > 1;
            if (exponent == 0)
            {
                exponent = 1;
            }
            else
            {
                significand |= HiddenBit;
            }

            return Write(bits < 0, significand, exponent - 1075, isCloserBelow, MostWholeDigits, buffer, offset);
        }

        /// <summary>Writes the shortest text that reads back as <paramref name="value"/>: a number as JSON has it, with an exponent from 1E+09 on and below 0.0001.</summary>
        /// <returns>The offset behind it; -1, and nothing written, for infinity and what is not a number.</returns>
        public static int WriteSingle(float value, byte[] buffer, int offset)
        {
            // A single is a double whose last 29 bits, or more below its smallest normal number, are 0. As such all but 0 are normal.
            long bits = BitConverter.DoubleToInt64Bits(value);
            ulong significand = (ulong)bits & (HiddenBit - 1);
            int exponent = (int)(bits >> 52) & NotFinite;
            if (exponent == NotFinite)
            {
                return -1;
            }

            bool isCloserBelow = significand == 0;
            significand = exponent == 0 ? 0 : (significand | HiddenBit) >> 29;
            exponent -= 1046;
            int missing = BinaryRounding.LeastExponent(BinaryRounding.SinglePrecision) - exponent;
            if (missing >= 0)
            {
                significand = missing < 64 ? significand >> missing : 0;
                exponent += missing;
                isCloserBelow = false;
            }

            return Write(bits < 0, significand, exponent, isCloserBelow, MostWholeDigitsOfSingle, buffer, offset);
        }

        private static int Write(bool isNegative, ulong significand, int exponent, bool isCloserBelow, int mostWholeDigits, byte[] buffer, int offset)
        {
            if (isNegative)
            {
                buffer[offset++] = (byte)'-';
            }

            // Whole numbers, as long as every one of their size is there, have few digits.
            if (significand == 0 || (exponent <= 0 && exponent > -53 && significand >> -exponent << -exponent == significand))
            {
                return Octets.WriteUInt64(significand == 0 ? 0 : significand >> -exponent, buffer, offset);
            }

            ulong digits;
            int power;
            ShortestDecimal.Find(significand, exponent, isCloserBelow, out digits, out power);
            int behind = Octets.WriteUInt64(digits, buffer, offset);
            int count = behind - offset;
            int point = count + power;
            if (point > mostWholeDigits || point < -MostLeadingZeros)
            {
                return WriteExponent(point - 1, buffer, InsertPoint(buffer, offset, 1, behind));
            }

            if (power >= 0)
            {
                return Fill(power, buffer, behind);
            }

            if (point > 0)
            {
                return InsertPoint(buffer, offset, point, behind);
            }

            Octets.Copy(buffer, offset, buffer, offset + 2 - point, count);
            Fill(2 - point, buffer, offset);
            buffer[offset + 1] = (byte)'.';
            return behind + 2 - point;
        }

        /// <summary>Moves the digits behind the first <paramref name="whole"/> ones up for a decimal point, if there are any.</summary>
        private static int InsertPoint(byte[] buffer, int offset, int whole, int end)
        {
            int point = offset + whole;
            if (point == end)
            {
                return end;
            }

            Octets.Copy(buffer, point, buffer, point + 1, end - point);
            buffer[point] = (byte)'.';
            return end + 1;
        }

        private static int WriteExponent(int exponent, byte[] buffer, int offset)
        {
            buffer[offset] = (byte)'E';
            buffer[offset + 1] = exponent < 0 ? (byte)'-' : (byte)'+';
            uint size = (uint)(exponent < 0 ? -exponent : exponent);
            return Octets.WriteDigits(size, size < 100 ? 2 : 3, buffer, offset + 2);
        }

        private static int Fill(int zeros, byte[] buffer, int offset)
        {
            for (; zeros > 0; zeros--)
            {
                buffer[offset++] = (byte)'0';
            }

            return offset;
        }
    }
}
