using System;

namespace MicroHttp.Protocol
{
    public abstract partial class ResponseBuffer
    {
        /// <summary>Writes a whole interim response (RFC 9110 15.2), such as 100 (Continue), a part of <see cref="ServerText"/>, in front of the response.</summary>
        /// <returns>False where there is no room for it.</returns>
        internal bool TryWriteInterim(int head)
        {
            int length = ServerText.LengthOf(head);
            if (_stage == ResponseStage.Idle)
            {
                if (_buffer.Length - _end < length)
                {
                    return false;
                }

                _end = ServerText.Write(head, _buffer, _end);
                return true;
            }

            RequireUncommitted();
            if (!HasHeadRoom(length))
            {
                return false;
            }

            Move(FieldsStart, length);
            _end = ServerText.Write(head, _buffer, _end);
            return true;
        }

        internal void AppendField(string name, string value)
        {
            FieldSyntax.CheckName(name);
            FieldSyntax.CheckValue(value);

            // UTF-8 takes at most three octets for a char; field values outside ASCII are opaque (RFC 9110 5.5).
            int room = name.Length + 4 + (3 * value.Length);
            int at = OpenFieldLine(name, room);
            int index = 0;
            at = Octets.WriteUtf8(value, ref index, _buffer, at, at + (3 * value.Length));
            CloseFieldLine(at, room);
        }

        /// <summary>Adds a field line that begins with a part of <see cref="ServerText"/>, name and colon.</summary>
        internal void AppendField(int name, string value)
        {
            FieldSyntax.CheckValue(value);
            int room = ServerText.LengthOf(name) + 2 + (3 * value.Length);
            int at = OpenFieldLine(name, room);
            int index = 0;
            at = Octets.WriteUtf8(value, ref index, _buffer, at, at + (3 * value.Length));
            CloseFieldLine(at, room);
        }

        /// <summary>Adds a field line that is a part of <see cref="ServerText"/>, with its CRLF.</summary>
        internal void AppendLine(int line)
        {
            int room = ServerText.LengthOf(line);
            EndFieldLine(OpenFieldLine(line, room), room);
        }

        internal void AppendField(string name, byte[] buffer, int offset, int count)
        {
            FieldSyntax.CheckName(name);
            FieldSyntax.CheckValue(buffer, offset, offset + count);
            int room = name.Length + 4 + count;
            int at = OpenFieldLine(name, room);
            Octets.Copy(buffer, offset, _buffer, at, count);
            CloseFieldLine(at + count, room);
        }

        internal void AppendField(string name, long value)
        {
            FieldSyntax.CheckName(name);
            int room = name.Length + 4 + 20;
            int at = OpenFieldLine(name, room);
            CloseFieldLine(Octets.WriteInt64(value, _buffer, at), room);
        }

        /// <summary>Adds field lines that were written and checked before, each with its CRLF.</summary>
        internal void AppendLines(byte[] lines)
        {
            RequireUncommitted();
            if (!HasHeadRoom(lines.Length))
            {
                throw NoHeadRoom();
            }

            if (_stage == ResponseStage.Content)
            {
                // The empty line in front of the content moves with it.
                Octets.Copy(_buffer, _fieldsEnd, _buffer, _fieldsEnd + lines.Length, _position - _fieldsEnd);
            }

            Octets.Copy(lines, 0, _buffer, _fieldsEnd, lines.Length);
            _fieldsEnd += lines.Length;
            _content += lines.Length;
            _position += lines.Length;
        }

        /// <summary>Adds a field line whose value is a date (RFC 9110 5.6.7). It begins with a part of <see cref="ServerText"/>.</summary>
        internal void AppendDate(int name, DateTime utc)
        {
            int room = ServerText.LengthOf(name) + 29 + 2;
            int at = OpenFieldLine(name, room);
            CloseFieldLine(DateField.WriteFixdate(utc, _buffer, at), room);
        }

        /// <summary>Adds <c>Content-Range: bytes 0-4/10</c>, or <c>bytes */10</c> where <paramref name="count"/> is 0 (RFC 9110 14.4).</summary>
        internal void AppendContentRange(long first, long count, long length)
        {
            // Three numbers, what is between them, and CRLF.
            const int Room = 21 + 60 + 4;
            int at = OpenFieldLine(ServerText.ContentRange, Room);
            if (count == 0)
            {
                _buffer[at++] = (byte)'*';
            }
            else
            {
                at = Octets.WriteInt64(first, _buffer, at);
                _buffer[at++] = (byte)'-';
                at = Octets.WriteInt64(first + count - 1, _buffer, at);
            }

            _buffer[at++] = (byte)'/';
            CloseFieldLine(Octets.WriteInt64(length, _buffer, at), Room);
        }

        /// <summary>Adds a Set-Cookie line (RFC 6265 4.1) of what has been checked.</summary>
        internal void AppendCookie(string name, string value, CookieOptions options)
        {
            // All names of attributes, a date and a number.
            const int Attributes = 121;
            int room = 14 + name.Length + 1 + value.Length + LengthOf(options.Path) + LengthOf(options.Domain) + Attributes;
            int at = OpenFieldLine(ServerText.SetCookie, room);
            at = Octets.WriteAscii(name, _buffer, at);
            _buffer[at++] = (byte)'=';
            at = Octets.WriteAscii(value, _buffer, at);
            CloseFieldLine(CookieAttributes.Write(options, _buffer, at), room);
        }

        private static int LengthOf(string? text)
        {
            return text == null ? 0 : text.Length;
        }

        private bool HasHeadRoom(int room)
        {
            while (Limit - _position < room)
            {
                if (RoomMaker == null || !RoomMaker.MakeHeadRoom(this))
                {
                    return false;
                }
            }

            return true;
        }

        private static InvalidOperationException NoHeadRoom()
        {
            return new InvalidOperationException("The field section does not fit the send buffer; ServerLimits.SendBuffer sets its size.");
        }

        /// <summary>Writes name and colon where the next field line goes, behind moving content out of the way of <paramref name="room"/> octets.</summary>
        private int OpenFieldLine(string name, int room)
        {
            MakeFieldRoom(room);
            int at = Octets.WriteAscii(name, _buffer, _fieldsEnd);
            _buffer[at] = (byte)':';
            _buffer[at + 1] = (byte)' ';
            return at + 2;
        }

        /// <summary>The same with name and colon from <see cref="ServerText"/>.</summary>
        private int OpenFieldLine(int name, int room)
        {
            MakeFieldRoom(room);
            return ServerText.Write(name, _buffer, _fieldsEnd);
        }

        private void MakeFieldRoom(int room)
        {
            RequireUncommitted();
            if (!HasHeadRoom(room))
            {
                throw NoHeadRoom();
            }

            if (_stage == ResponseStage.Content)
            {
                // The empty line in front of the content moves with it.
                Octets.Copy(_buffer, _fieldsEnd, _buffer, _fieldsEnd + room, _position - _fieldsEnd);
            }
        }

        private void CloseFieldLine(int at, int room)
        {
            EndFieldLine(WriteLineEnd(_buffer, at), room);
        }

        /// <summary>Takes the line that ends at <paramref name="at"/> into the field section; of its room, content moves back into what it left.</summary>
        private void EndFieldLine(int at, int room)
        {
            int moved = at - _fieldsEnd;
            if (_stage == ResponseStage.Content)
            {
                Octets.Copy(_buffer, _fieldsEnd + room, _buffer, at, _position - _fieldsEnd);
                _content += moved;
                _position += moved;
            }
            else
            {
                _content = at;
                _position = at;
            }

            _fieldsEnd = at;
        }
    }
}
