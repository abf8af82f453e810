using System;
using System.Text;
using Xunit;

namespace MicroHttp.Tests
{
    public class OctetsAllocationTests
    {
        [Fact]
        public void Octets_EveryMemberButThoseThatMakeSomething_AllocateNothing()
        {
            const string Text = "field-value \u00E9 \u6E29\u5EA6 \uD83D\uDE00 and more of it, longer than any piece that is compared at once";
            byte[] octets = Encoding.UTF8.GetBytes(Text);
            byte[] ascii = Encoding.ASCII.GetBytes("content-type-and-a-few-more-octets");
            byte[] buffer = new byte[512];

            void UseAll()
            {
                for (int value = 0; value < 256; value++)
                {
                    Octets.IndexOf(octets, (byte)value, 0, octets.Length);
                }

                Octets.SkipToken(ascii, 0, ascii.Length);
                Octets.SkipFieldValue(octets, 0, octets.Length);
                Octets.SkipQuery(ascii, 0, ascii.Length);
                Octets.SkipPlainPath(ascii, 0, ascii.Length);
                Octets.SkipStringText(octets, 0, octets.Length);
                Octets.Load8(ascii, 0);
                Octets.Equal(octets, 0, octets, 0, octets.Length);
                Octets.EqualsLowered(ascii, 0, ascii, 0, ascii.Length);
                Octets.EqualsUtf8(octets, 0, octets.Length, Text);
                Octets.EqualsAsciiIgnoreCase(ascii, 0, ascii.Length, "CONTENT-TYPE-and-a-few-more-octets");
                Octets.IsUtf8(octets, 0, octets.Length);
                int index = 0;
                Octets.WriteUtf8(Text, ref index, buffer, 0, 60);
                Octets.WriteUtf8(Text, ref index, buffer, 0, buffer.Length);
                Octets.WriteAscii("HTTP/1.1 200 OK\r\n", buffer, 0);
                Octets.WriteInt64(long.MinValue, buffer, 0);
                Octets.TryParseInt64(buffer, 0, 20, out _);
            }

            Assert.Equal(0, AllocatedBy(UseAll));
        }

        [Fact]
        public void FloatTextAndBase64_AnyNumber_AllocateNothing()
        {
            byte[] buffer = new byte[64];
            double[] values = [0, 21.5, -1.0 / 3, 6.02214076E23, 5E-324, double.NaN];
            byte[] middle = Encoding.ASCII.GetBytes("1.00000000000000011102230246251565404236316680908203125");

            void UseAll()
            {
                foreach (double value in values)
                {
                    int end = FloatText.WriteDouble(value, buffer, 0);
                    FloatText.TryParseDouble(buffer, 0, end, out _);
                    end = FloatText.WriteSingle((float)value, buffer, 0);
                    FloatText.TryParseSingle(buffer, 0, end, out _);
                    FloatText.WriteFixed(value, 2, buffer, 0);
                }

                FloatText.TryParseDouble(middle, 0, middle.Length, out _);
                int encoded = Base64.Encode(middle, 0, 20, buffer, 0);
                Base64.Decode(buffer, 0, encoded, buffer, 0);
            }

            Assert.Equal(0, AllocatedBy(UseAll));
        }

        internal static long AllocatedBy(Action action)
        {
            for (int i = 0; i < 50; i++)
            {
                action();
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 100; i++)
            {
                action();
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
