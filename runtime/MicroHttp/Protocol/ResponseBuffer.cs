using System;

namespace MicroHttp.Protocol
{
    /// <summary>
    /// Assembles responses in the send buffer. While the head is uncommitted the buffer holds, in this order: octets of earlier responses that are not sent yet,
    /// room for the lines that the server adds, the handler's field lines, an empty line, content. Once committed, content follows in chunks, or as it is
    /// where its length was declared or the version has no chunks (RFC 9112 6 and 7.1).
    /// </summary>
    public abstract class ResponseBuffer
    {
        // The longest status line of RFC 9110 (46), Date (37), Content-Length with nineteen digits (37), Connection: keep-alive (24), and a Content-Type with
        // a short media type (41). A longer media type takes its room from the content.
        internal const int PrefixRoom = 185;
        private const int ShortMediaType = 25;

        // A chunk's size in hexadecimal and CRLF stand in front of its data: at most FFFFFF CRLF.
        private const int ChunkHeadRoom = 8;

        // What may have to be written behind content that fills the buffer: the chunk head moved in front of it, CRLF, last chunk and empty line.
        private const int TailRoom = ChunkHeadRoom + 8;

        private const long Undeclared = -1;

        private byte[] _buffer = Octets.Empty;
        private int _attached;
        private int _start;
        private int _end;
        private int _fields;
        private int _fieldsEnd;
        private int _content;
        private int _position;
        private long _declared;
        private long _sentContent;
        private StatusCode _status;
        private ResponseStage _stage;
        private bool _chunked;
        private bool _forHead;
        private bool _dropsContent;
        private bool _http10;
        private string? _contentType;
        private int _contentTypeExcess;

        internal ResponseBuffer()
        {
        }

        /// <summary>The status code; <see cref="StatusCode.None"/> becomes 200 with content and 204 without. May be set until the head is sent.</summary>
        /// <exception cref="InvalidOperationException">The head has been sent.</exception>
        /// <exception cref="ArgumentOutOfRangeException">Not from 200 to 599.</exception>
        public StatusCode Status
        {
            get => _status;
            set
            {
                RequireUncommitted();
                if ((int)value < 200 || (int)value > 599)
                {
                    throw new ArgumentOutOfRangeException(nameof(value));
                }

                _status = value;
            }
        }

        /// <summary>Whether the head has been sent, or is about to be, so that it can no longer be changed.</summary>
        public bool HasStarted => _stage > ResponseStage.Content;

        /// <summary>Whether content has been written.</summary>
        public bool HasContent => _position > _content || _sentContent > 0;

        /// <summary>The octets of content written so far.</summary>
        public long ContentOctets => _sentContent + (_position - _content);

        /// <summary>The octets of content that were declared; -1 for none.</summary>
        internal long DeclaredLength => _declared;

        /// <summary>The media type, in ASCII.</summary>
        /// <exception cref="InvalidOperationException">It does not fit the send buffer.</exception>
        internal string? ContentTypeValue
        {
            get => _contentType;
            set
            {
                _contentType = value;
                _contentTypeExcess = value == null || value.Length <= ShortMediaType ? 0 : value.Length - ShortMediaType;
                if (_contentTypeExcess != 0 && !HasStarted && _position > Limit && !HasHeadRoom(0))
                {
                    _contentType = null;
                    _contentTypeExcess = 0;
                    throw NoHeadRoom();
                }
            }
        }

        internal IRoomMaker? RoomMaker;

        internal DateField? Date;

        // Field lines, with their CRLF, that every response of the connection carries.
        internal byte[]? ServerFields;

        /// <summary>Whether the connection is to be closed after this response.</summary>
        internal bool ClosesConnection;

        internal bool IsComplete => _stage == ResponseStage.Idle;

        internal bool IsTrailing => _stage == ResponseStage.Trailers;

        /// <summary>The send buffer, for writers of this assembly and its extensions that have called <see cref="Reserve"/>.</summary>
        internal byte[] Buffer => _buffer;

        internal bool HasOutput => _end > _start;

        /// <summary>Whether another response may be begun before what is there is sent: where it fits the buffer as it was attached.</summary>
        internal bool HasRoomForHead => _attached - _end >= PrefixRoom + PrefixRoom;

        internal void Attach(byte[] buffer)
        {
            if (buffer.Length < MinimumBuffer)
            {
                throw new ArgumentException("A send buffer has at least 512 octets.");
            }

            _buffer = buffer;
            _attached = buffer.Length;
            _start = 0;
            _end = 0;
        }

        internal const int MinimumBuffer = 512;

        internal void Detach()
        {
            _buffer = Octets.Empty;
            _start = 0;
            _end = 0;
        }

        /// <summary>Forgets everything, sent or not.</summary>
        internal void Reset()
        {
            _start = 0;
            _end = 0;
            _stage = ResponseStage.Idle;
            ClosesConnection = false;
        }

        /// <summary>Moves an uncommitted response to the start of the buffer, once all earlier ones are sent.</summary>
        /// <returns>Whether that made room.</returns>
        internal bool Compact()
        {
            int distance = _end;
            if (HasStarted || _start != _end || distance == 0)
            {
                return false;
            }

            Move(-distance);
            _start = 0;
            _end = 0;
            return true;
        }

        /// <summary>Moves everything into <paramref name="larger"/>.</summary>
        /// <returns>The buffer that was attached.</returns>
        internal byte[] Grow(byte[] larger)
        {
            byte[] smaller = _buffer;
            int used = _stage == ResponseStage.Idle ? _end : _position;
            Octets.Copy(smaller, 0, larger, 0, used);
            _buffer = larger;
            return smaller;
        }

        internal void Output(out byte[] buffer, out int offset, out int count)
        {
            buffer = _buffer;
            offset = _start;
            count = _end - _start;
        }

        internal void Sent(int count)
        {
            _start += count;
            if (_start == _end && _stage == ResponseStage.Idle)
            {
                _start = 0;
                _end = 0;
            }
        }

        /// <summary>Starts a response.</summary>
        internal void Begin(bool forHead, bool http10)
        {
            if (_start == _end)
            {
                _start = 0;
                _end = 0;
            }

            _forHead = forHead;
            _http10 = http10;
            ClosesConnection = false;
            Restart();
        }

        /// <summary>Forgets status, fields and content of a response whose head is uncommitted.</summary>
        internal void Restart()
        {
            _status = StatusCode.None;
            _contentType = null;
            _contentTypeExcess = 0;
            _dropsContent = _forHead;
            _fields = _end + PrefixRoom + (ServerFields == null ? 0 : ServerFields.Length);
            _fieldsEnd = _fields;
            _content = _fields;
            _position = _fields;
            _declared = Undeclared;
            _sentContent = 0;
            _chunked = false;
            _stage = ResponseStage.Fields;
        }

        /// <summary>Writes a whole interim response (RFC 9110 15.2), such as 100 (Continue), in front of the response.</summary>
        /// <returns>False where there is no room for it.</returns>
        internal bool TryWriteInterim(string head)
        {
            if (_stage == ResponseStage.Idle)
            {
                if (_buffer.Length - _end < head.Length)
                {
                    return false;
                }

                _end = Octets.WriteAscii(head, _buffer, _end);
                return true;
            }

            RequireUncommitted();
            if (!HasHeadRoom(head.Length))
            {
                return false;
            }

            Move(head.Length);
            _end = Octets.WriteAscii(head, _buffer, _end);
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

        /// <summary>Adds a field line whose value is a date (RFC 9110 5.6.7).</summary>
        internal void AppendDate(string name, DateTime utc)
        {
            const int Room = 29;
            int at = OpenFieldLine(name, name.Length + 4 + Room);
            CloseFieldLine(DateField.WriteFixdate(utc, _buffer, at), name.Length + 4 + Room);
        }

        /// <summary>Adds <c>Content-Range: bytes 0-4/10</c>, or <c>bytes */10</c> where <paramref name="count"/> is 0 (RFC 9110 14.4).</summary>
        internal void AppendContentRange(long first, long count, long length)
        {
            const int Room = 80;
            int at = OpenFieldLine("Content-Range", 17 + Room);
            at = Octets.WriteAscii("bytes ", _buffer, at);
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
            CloseFieldLine(Octets.WriteInt64(length, _buffer, at), 17 + Room);
        }

        /// <summary>Adds a Set-Cookie line (RFC 6265 4.1) of what has been checked.</summary>
        internal void AppendCookie(string name, string value, CookieOptions options)
        {
            // All names of attributes, a date and a number.
            const int Attributes = 121;
            int room = 14 + name.Length + 1 + value.Length + LengthOf(options.Path) + LengthOf(options.Domain) + Attributes;
            int at = OpenFieldLine("Set-Cookie", room);
            at = Octets.WriteAscii(name, _buffer, at);
            _buffer[at++] = (byte)'=';
            at = Octets.WriteAscii(value, _buffer, at);
            CloseFieldLine(CookieAttributes.Write(options, _buffer, at), room);
        }

        private static int LengthOf(string? text)
        {
            return text == null ? 0 : text.Length;
        }

        /// <summary>Declares how much content will be written, so that it can be sent without chunks before it is complete.</summary>
        internal void DeclareLength(long octets)
        {
            RequireUncommitted();
            _declared = octets;
        }

        /// <summary>Makes <paramref name="count"/> octets available, at most 64.</summary>
        /// <returns>The offset in <see cref="Buffer"/> to write them at, before <see cref="Advance"/>.</returns>
        internal int Reserve(int count)
        {
            OpenContent();
            if (Limit - _position < count)
            {
                MakeRoom();
            }

            return _position;
        }

        /// <summary>Takes what was written behind <see cref="Reserve"/> into the content.</summary>
        internal void Advance(int count)
        {
            _position += count;
        }

        internal void AppendContent(byte[] buffer, int offset, int count)
        {
            OpenContent();
            while (count > 0)
            {
                int room = Limit - _position;
                if (room <= 0)
                {
                    MakeRoom();
                    continue;
                }

                int part = count < room ? count : room;
                Octets.Copy(buffer, offset, _buffer, _position, part);
                _position += part;
                offset += part;
                count -= part;
            }
        }

        internal void AppendContent(string text)
        {
            OpenContent();
            int index = 0;
            _position = Octets.WriteUtf8(text, ref index, _buffer, _position, Limit);
            while (index < text.Length)
            {
                MakeRoom();
                _position = Octets.WriteUtf8(text, ref index, _buffer, _position, Limit);
            }
        }

        /// <summary>The free part of the buffer behind the content, for a source that fills it; at least one octet after the caller made room.</summary>
        internal void ContentRoom(out int offset, out int count)
        {
            OpenContent();
            offset = _position;
            count = Limit - _position;
        }

        /// <summary>Commits the head, if that has not happened, and hands the content written so far to the output, as a chunk where it goes in chunks.</summary>
        internal void Flush()
        {
            OpenContent();
            if (_stage == ResponseStage.Content)
            {
                CommitHead(false);
            }
            else
            {
                CommitContent();
            }
        }

        /// <summary>Commits a response 101 (RFC 9110 15.2.2); what is written behind it goes out as it is.</summary>
        internal void SwitchProtocols(string protocol)
        {
            AppendField("Upgrade", protocol);
            AppendField("Connection", "Upgrade");
            OpenContent();
            _status = StatusCode.SwitchingProtocols;
            ClosesConnection = false;
            CommitHead(false);
        }

        /// <summary>Goes on behind output that was sent whole, at the start of the buffer.</summary>
        internal void Rewind()
        {
            if (_start != _end || _stage != ResponseStage.Committed)
            {
                throw new InvalidOperationException("Output is waiting to be sent.");
            }

            _start = 0;
            _end = 0;
            _content = _chunked ? ChunkHeadRoom : 0;
            _position = _content;
        }

        /// <summary>Ends the chunked content and adds a line to its trailer section (RFC 9112 7.1.2); dropped where content does not go in chunks.</summary>
        internal void AppendTrailer(string name, string value)
        {
            FieldSyntax.CheckName(name);
            FieldSyntax.CheckValue(value);
            OpenContent();
            if (_stage == ResponseStage.Content)
            {
                CommitHead(false);
            }

            if (!_chunked || _forHead)
            {
                return;
            }

            int room = name.Length + 4 + (3 * value.Length);
            if (_stage == ResponseStage.Committed)
            {
                CommitContent();
                if (_buffer.Length - _end < room + TailRoom)
                {
                    MakeRoom();
                }

                _end = Octets.WriteAscii("0\r\n", _buffer, _end);
                _position = _end;
                _content = _end;
                _stage = ResponseStage.Trailers;
            }

            if (_buffer.Length - _end < room + 2)
            {
                throw new InvalidOperationException("The trailer section does not fit the send buffer.");
            }

            int at = Octets.WriteAscii(name, _buffer, _end);
            at = Octets.WriteAscii(": ", _buffer, at);
            int index = 0;
            at = Octets.WriteUtf8(value, ref index, _buffer, at, at + (3 * value.Length));
            _end = Octets.WriteAscii("\r\n", _buffer, at);
            _position = _end;
            _content = _end;
        }

        /// <summary>Ends the response: all of it is output now.</summary>
        /// <returns>False when another amount of content was written than was declared: the response can be restarted unless it has started, or else only be aborted.</returns>
        internal bool Complete()
        {
            if (_stage <= ResponseStage.Content)
            {
                OpenContent();
            }

            if (_declared != Undeclared && ContentOctets != _declared && !_dropsContent && !IsWithoutContent((int)_status))
            {
                return false;
            }

            if (_stage <= ResponseStage.Content)
            {
                CommitHead(true);
            }
            else if (_stage == ResponseStage.Trailers)
            {
                _end = Octets.WriteAscii("\r\n", _buffer, _end);
            }
            else
            {
                CommitContent();
                if (_chunked && !_forHead)
                {
                    _end = Octets.WriteAscii("0\r\n\r\n", _buffer, _end);
                }
            }

            _stage = ResponseStage.Idle;
            return true;
        }

        /// <summary>Gives up a response that has been committed in part.</summary>
        internal void Abort()
        {
            _stage = ResponseStage.Idle;
            ClosesConnection = true;
        }

        private int Limit => _buffer.Length - TailRoom - (HasStarted ? 0 : _contentTypeExcess);

        // RFC 9110 15.3.5, 15.3.6 and 15.4.5
        private static bool IsWithoutContent(int status)
        {
            return status == 204 || status == 205 || status == 304;
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

        // Content beyond the declared length would be read as the next response (RFC 9112 11.1).
        private void RequireDeclared(int written)
        {
            if (_declared != Undeclared && _sentContent + written > _declared && !_dropsContent)
            {
                throw new InvalidOperationException("More content was written than was declared.");
            }
        }

        private void RequireUncommitted()
        {
            if (_stage == ResponseStage.Idle)
            {
                throw new InvalidOperationException("The response has ended; it belongs to the connection and must not be used after its handler.");
            }

            if (HasStarted)
            {
                throw new InvalidOperationException("The head of the response has been sent.");
            }
        }

        /// <summary>Writes name and colon where the next field line goes, behind moving content out of the way of <paramref name="room"/> octets.</summary>
        private int OpenFieldLine(string name, int room)
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

            int at = Octets.WriteAscii(name, _buffer, _fieldsEnd);
            _buffer[at] = (byte)':';
            _buffer[at + 1] = (byte)' ';
            return at + 2;
        }

        private void CloseFieldLine(int at, int room)
        {
            _buffer[at] = (byte)'\r';
            _buffer[at + 1] = (byte)'\n';
            at += 2;
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

        private void OpenContent()
        {
            if (_stage == ResponseStage.Fields)
            {
                _buffer[_fieldsEnd] = (byte)'\r';
                _buffer[_fieldsEnd + 1] = (byte)'\n';
                _content = _fieldsEnd + 2;
                _position = _content;
                _stage = ResponseStage.Content;
            }
            else if (_stage == ResponseStage.Idle)
            {
                RequireUncommitted();
            }
            else if (_stage == ResponseStage.Trailers)
            {
                throw new InvalidOperationException("The content of the response has ended.");
            }
        }

        private void MakeRoom()
        {
            if (_dropsContent && HasStarted)
            {
                // The fields of a HEAD response are those of GET; its content is only counted.
                _sentContent += _position - _content;
                _position = _content;
                return;
            }

            if (RoomMaker == null)
            {
                throw new InvalidOperationException("The response does not fit the send buffer.");
            }

            RoomMaker.MakeRoom(this);
        }

        /// <summary>Decides the framing, writes the lines that the server adds and makes the head output, with the content that is there.</summary>
        private void CommitHead(bool complete)
        {
            int written = _position - _content;
            int status = (int)_status;
            if (status == 0)
            {
                status = complete && written == 0 && _declared == Undeclared ? 204 : 200;
                _status = (StatusCode)status;
            }

            long length = status == 205 ? 0 : Undeclared;
            if (IsWithoutContent(status))
            {
                _dropsContent = true;
            }
            else if (status != 101)
            {
                RequireDeclared(written);
                length = _declared != Undeclared ? _declared : complete ? written : Undeclared;
                _chunked = length == Undeclared && !_http10;
                ClosesConnection |= length == Undeclared && _http10;
            }

            _stage = ResponseStage.Committed;
            InsertPrefix(status, length);
            if (_dropsContent)
            {
                _sentContent += written;
                _position = _content;
                _end = _content;
            }
            else if (complete || !_chunked)
            {
                _sentContent += written;
                _end = _position;
                _content = _position;
            }
            else
            {
                // The chunk's head goes between empty line and content.
                _end = _content;
                Octets.Copy(_buffer, _content, _buffer, _content + ChunkHeadRoom, written);
                _content += ChunkHeadRoom;
                _position += ChunkHeadRoom;
                CommitContent();
            }
        }

        /// <summary>Makes the content behind a committed head output. Empty content makes no chunk: a chunk of size 0 would be the last one.</summary>
        private void CommitContent()
        {
            int written = _position - _content;
            RequireDeclared(written);
            _sentContent += written;
            if (_dropsContent || written == 0)
            {
                _position = _content;
                return;
            }

            if (!_chunked)
            {
                _end = _position;
                _content = _position;
                return;
            }

            int head = _content - 2;
            _buffer[head] = (byte)'\r';
            _buffer[head + 1] = (byte)'\n';
            for (int rest = written; rest != 0; rest >>= 4)
            {
                int digit = rest & 15;
                _buffer[--head] = (byte)(digit < 10 ? '0' + digit : 'a' + digit - 10);
            }

            if (_start == _end)
            {
                _start = head;
                _end = head;
            }

            // Behind a head that waits to be sent the chunk moves down to it.
            int slack = head - _end;
            if (slack > 0)
            {
                Octets.Copy(_buffer, head, _buffer, _end, _position - head);
                _position -= slack;
            }

            _buffer[_position] = (byte)'\r';
            _buffer[_position + 1] = (byte)'\n';
            _end = _position + 2;

            // What is written before this output is sent goes into a chunk of its own behind it.
            _content = _end + ChunkHeadRoom;
            _position = _content;
        }

        /// <summary>Writes status line and server's fields in front of the handler's fields and closes the gap on the side where less has to move.</summary>
        private void InsertPrefix(int status, long length)
        {
            if (_contentTypeExcess > 0)
            {
                Move(_contentTypeExcess);
            }

            int at = _end;
            at = StatusLine.Write(status, _buffer, at);
            byte[]? date = Date?.Line;
            if (date != null)
            {
                Octets.Copy(date, 0, _buffer, at, DateField.Length);
                at += DateField.Length;
            }

            byte[]? serverFields = ServerFields;
            if (serverFields != null)
            {
                Octets.Copy(serverFields, 0, _buffer, at, serverFields.Length);
                at += serverFields.Length;
            }

            if (_contentType != null)
            {
                at = Octets.WriteAscii("Content-Type: ", _buffer, at);
                at = Octets.WriteAscii(_contentType, _buffer, at);
                at = Octets.WriteAscii("\r\n", _buffer, at);
            }

            if (length != Undeclared)
            {
                at = Octets.WriteAscii("Content-Length: ", _buffer, at);
                at = Octets.WriteInt64(length, _buffer, at);
                at = Octets.WriteAscii("\r\n", _buffer, at);
            }
            else if (_chunked)
            {
                at = Octets.WriteAscii("Transfer-Encoding: chunked\r\n", _buffer, at);
            }

            if (ClosesConnection)
            {
                at = Octets.WriteAscii("Connection: close\r\n", _buffer, at);
            }
            else if (_http10)
            {
                at = Octets.WriteAscii("Connection: keep-alive\r\n", _buffer, at);
            }

            int prefix = at - _end;
            int slack = _fields - at;
            if (_start == _end)
            {
                Octets.Copy(_buffer, _end, _buffer, _end + slack, prefix);
                _start = _end + slack;
                _end = _start;
            }
            else
            {
                Move(-slack);
            }
        }

        /// <summary>Moves fields and content up or down in the buffer.</summary>
        private void Move(int distance)
        {
            Octets.Copy(_buffer, _fields, _buffer, _fields + distance, _position - _fields);
            _fields += distance;
            _fieldsEnd += distance;
            _content += distance;
            _position += distance;
        }
    }
}
