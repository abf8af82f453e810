namespace MicroHttp
{
    /// <summary>A whole number of at most 2688 bits, for the comparisons that 128 bits do not decide.</summary>
    internal sealed class BigNatural
    {
        private const int Bits = 32;

        private readonly uint[] _limbs = new uint[84];
        private int _count;

        /// <summary>Makes this <paramref name="value"/>.</summary>
        public void Set(ulong value)
        {
            _limbs[0] = (uint)value;
            _limbs[1] = (uint)(value >> Bits);
            _count = value == 0 ? 0 : value >> Bits == 0 ? 1 : 2;
        }

        /// <summary>Makes this <paramref name="factor"/> times itself plus <paramref name="addend"/>.</summary>
        public void MultiplyAdd(uint factor, uint addend)
        {
            ulong carry = addend;
            for (int i = 0; i < _count; i++)
            {
                carry += (ulong)_limbs[i] * factor;
                _limbs[i] = (uint)carry;
                carry >>= Bits;
            }

            if (carry != 0)
            {
                _limbs[_count++] = (uint)carry;
            }
        }

        /// <summary>Multiplies this by five to the power of <paramref name="exponent"/>.</summary>
        public void MultiplyByPowerOfFive(int exponent)
        {
            // 5^13 is the largest of 32 bits.
            for (; exponent >= 13; exponent -= 13)
            {
                MultiplyAdd(1220703125, 0);
            }

            for (; exponent > 0; exponent--)
            {
                MultiplyAdd(5, 0);
            }
        }

        /// <summary>Multiplies this by two to the power of <paramref name="exponent"/>.</summary>
        public void ShiftLeft(int exponent)
        {
            int limbs = exponent / Bits;
            if (limbs != 0 && _count != 0)
            {
                for (int i = _count - 1; i >= 0; i--)
                {
                    _limbs[i + limbs] = _limbs[i];
                }

                for (int i = 0; i < limbs; i++)
                {
                    _limbs[i] = 0;
                }

                _count += limbs;
            }

            MultiplyAdd(1U << (exponent - (limbs * Bits)), 0);
        }

        /// <summary>Below 0, 0 or above 0 as this is less than, equal to or greater than <paramref name="other"/>.</summary>
        public int CompareTo(BigNatural other)
        {
            if (_count != other._count)
            {
                return _count - other._count;
            }

            for (int i = _count - 1; i >= 0; i--)
            {
                if (_limbs[i] != other._limbs[i])
                {
                    return _limbs[i] < other._limbs[i] ? -1 : 1;
                }
            }

            return 0;
        }
    }
}
