using System;
using System.Globalization;
using System.Numerics;

namespace MicroHttp.Tests
{
    /// <summary>Floating-point numbers by their bits and in exact arithmetic, so that no platform's reading and writing is needed to judge ours.</summary>
    internal static class ExactFloat
    {
        private const long Fraction = (1L << 52) - 1;

        /// <summary>Whether the tests run where the platform reads and writes numbers as ours should.</summary>
        public static bool IsPlatformRight => Type.GetType("Mono.Runtime") == null;

        /// <summary>Any 64 bits.</summary>
        public static long Bits(Random random) => (random.NextInt64() << 1) | (long)random.Next(2);

        /// <summary>2^<paramref name="exponent"/> as a double.</summary>
        public static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble(exponent < -1022 ? 1L << (exponent + 1074) : (long)(exponent + 1023) << 52);

        /// <summary>The next double away from 0.</summary>
        public static double Beyond(double value) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(value) + 1);

        /// <summary>The next single away from 0.</summary>
        public static float Beyond(float value) => BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(value) + 1);

        /// <summary>Takes a positive number apart: significand * 2^exponent, with all of the bits that its size allows.</summary>
        public static (BigInteger Significand, int Exponent) Split(double value)
        {
            long bits = BitConverter.DoubleToInt64Bits(value);
            int field = (int)(bits >> 52) & 0x7FF;
            return ((bits & Fraction) | (field == 0 ? 0 : 1L << 52), Math.Max(field, 1) - 1075);
        }

        /// <summary>The same in a single's bits.</summary>
        public static (BigInteger Significand, int Exponent) Split(float value)
        {
            int bits = BitConverter.SingleToInt32Bits(value);
            int field = (bits >> 23) & 0xFF;
            return ((bits & 0x7FFFFF) | (field == 0 ? 0 : 1 << 23), Math.Max(field, 1) - 150);
        }

        /// <summary>Whether no number of the same kind is nearer to <paramref name="text"/>, or as near and even.</summary>
        public static bool IsNearest(string text, (BigInteger Significand, int Exponent) number, int precision)
        {
            (BigInteger digits, int power) = Digits(text);

            // In quarters of the last bit, to have the middles, also the one below a power of two, in whole numbers.
            BigInteger quarters = number.Significand * 4;
            bool isCloserBelow = number.Significand == BigInteger.One << (precision - 1) && number.Exponent > (precision == 53 ? -1074 : -149);
            int above = Compare(digits, power, quarters + 2, number.Exponent - 2);
            int below = number.Significand.IsZero ? 1 : Compare(digits, power, quarters - (isCloserBelow ? 1 : 2), number.Exponent - 2);
            return number.Significand.IsEven ? above <= 0 && below >= 0 : above < 0 && below > 0;
        }

        /// <summary>All decimal digits of <paramref name="significand"/> * 2^<paramref name="exponent"/>, and the power of ten of the last.</summary>
        public static (string Digits, int Power) Decimal(BigInteger significand, int exponent)
        {
            return exponent >= 0
                ? ((significand << exponent).ToString(CultureInfo.InvariantCulture), 0)
                : ((significand * BigInteger.Pow(5, -exponent)).ToString(CultureInfo.InvariantCulture), exponent);
        }

        /// <summary>The digits of decimal text as a whole number without zeros behind, and the power of ten of the last.</summary>
        public static (BigInteger Digits, int Power) Digits(string text)
        {
            string[] parts = text.TrimStart('-').ToUpperInvariant().Split('E');
            int point = parts[0].IndexOf('.');
            string digits = parts[0].Replace(".", "");
            int power = (parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) - (point < 0 ? 0 : digits.Length - point);
            string trimmed = digits.TrimEnd('0');
            return trimmed.Length == 0 ? (0, 0) : (BigInteger.Parse(trimmed, CultureInfo.InvariantCulture), power + digits.Length - trimmed.Length);
        }

        private static int Compare(BigInteger digits, int power, BigInteger significand, int exponent)
        {
            BigInteger left = digits * BigInteger.Pow(10, Math.Max(power, 0)) * BigInteger.Pow(2, Math.Max(-exponent, 0));
            BigInteger right = significand * BigInteger.Pow(10, Math.Max(-power, 0)) * BigInteger.Pow(2, Math.Max(exponent, 0));
            return left.CompareTo(right);
        }
    }
}
