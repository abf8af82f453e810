using System;

namespace MicroHttp
{
    /// <summary>
    /// Writes a float or double with a fixed number of digits behind the point, such as <c>21.50</c>: what a sensor's value deserves, and cheaper than the shortest
    /// digits that read back as the same number. Beyond 2^63 the shortest digits are written.
    /// </summary>
    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = false, Inherited = true)]
    public sealed class JsonDecimalsAttribute : Attribute
    {
        /// <summary>Writes <paramref name="digits"/> digits behind the point, 0 to 9.</summary>
        public JsonDecimalsAttribute(int digits)
        {
            Digits = digits;
        }

        /// <summary>The number of digits behind the point.</summary>
        public int Digits { get; }
    }
}
