using System;
using System.ComponentModel;

namespace MicroHttp.Generated
{
    /// <summary>
    /// Writes JSON values straight into the send buffer. Every value comes with the octets in front of it, such as <c>,"on":</c>, so that generated writers make one call a member.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static partial class JsonWriter
    {
        /// <summary>How deep values of types that hold themselves may be nested; more is taken for a cycle.</summary>
        public const int DepthLimit = JsonReader.DepthLimit;

        /// <summary>The index in <see cref="Text"/> of a comma, which stands in front of all elements but the first.</summary>
        public const int Comma = 0;

        /// <summary>The index in <see cref="Text"/> of a colon, which stands behind names that are not constant.</summary>
        public const int Colon = 1;

        /// <summary>What is the same in all JSON: on a device an array for each would take more than its octets.</summary>
        public static readonly byte[] Text = Octets.ToUtf8(",:nulltruefalse");

        // ResponseBuffer.Reserve grants no more.
        private const int MostReserved = 64;

        private const int Null = 2;
        private const int True = 6;
        private const int False = 10;
        private const int LengthOfFalse = 5;

        /// <summary>Writes null.</summary>
        public static void WriteNull(HttpResponse response, byte[] prefix, int offset, int count)
        {
            WriteLiteral(response, prefix, offset, count, Null, True - Null);
        }

        /// <summary>Writes true or false.</summary>
        public static void WriteBoolean(HttpResponse response, byte[] prefix, int offset, int count, bool value)
        {
            WriteLiteral(response, prefix, offset, count, value ? True : False, value ? False - True : LengthOfFalse);
        }

        /// <summary>Writes a whole number.</summary>
        public static void WriteNumber(HttpResponse response, byte[] prefix, int offset, int count, long value)
        {
            int at = Open(response, prefix, offset, count, 20);
            response.Advance(Octets.WriteInt64(value, response.Buffer, at) - at);
        }

        /// <summary>Writes a whole number that no long can hold.</summary>
        public static void WriteUnsigned(HttpResponse response, byte[] prefix, int offset, int count, ulong value)
        {
            int at = Open(response, prefix, offset, count, 20);
            response.Advance(Octets.WriteUInt64(value, response.Buffer, at) - at);
        }

        /// <summary>Writes a date and time in UTC. Where it is not known what zone it is of, it is taken as UTC.</summary>
        public static void WriteDateTime(HttpResponse response, byte[] prefix, int offset, int count, DateTime value)
        {
            int at = Open(response, prefix, offset, count, TimestampText.Longest + 2);
            byte[] buffer = response.Buffer;
            buffer[at] = (byte)'"';
            int end = TimestampText.Write(value, buffer, at + 1);
            buffer[end] = (byte)'"';
            response.Advance(end + 1 - at);
        }

        /// <summary>Writes a constant, such as the name of an enum's value in its quotation marks.</summary>
        public static void WriteName(HttpResponse response, byte[] prefix, int offset, int count, byte[] name, int nameOffset, int nameCount)
        {
            response.Write(prefix, offset, count);
            response.Write(name, nameOffset, nameCount);
        }

        /// <summary>Writes what opens or closes an object or array, or both.</summary>
        public static void WriteBracket(HttpResponse response, byte[] prefix, int offset, int count, byte bracket)
        {
            int at = Open(response, prefix, offset, count, 1);
            response.Buffer[at] = bracket;
            response.Advance(1);
        }

        /// <summary>Ends the handler whose model holds itself, by way of others or not.</summary>
        public static void RefuseDepth()
        {
            throw new InvalidOperationException("A model is nested too deeply to be written as JSON; does it hold itself?");
        }

        /// <summary>Writes the prefix and makes <paramref name="room"/> octets available behind it.</summary>
        /// <returns>The offset in the response's buffer to write them at.</returns>
        internal static int Open(HttpResponse response, byte[] prefix, int offset, int count, int room)
        {
            if (count > MostReserved - room)
            {
                response.Write(prefix, offset, count);
                return response.Reserve(room);
            }

            int at = response.Reserve(count + room);
            if (count != 0)
            {
                Octets.Copy(prefix, offset, response.Buffer, at, count);
                response.Advance(count);
            }

            return at + count;
        }

        private static void WriteLiteral(HttpResponse response, byte[] prefix, int offset, int count, int literal, int length)
        {
            int at = Open(response, prefix, offset, count, length);
            Octets.Copy(Text, literal, response.Buffer, at, length);
            response.Advance(length);
        }
    }
}
