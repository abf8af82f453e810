namespace MicroHttp.Protocol
{
    public abstract partial class ResponseBuffer
    {
        private static int WriteLineEnd(byte[] buffer, int at)
        {
            buffer[at] = (byte)'\r';
            buffer[at + 1] = (byte)'\n';
            return at + 2;
        }

        // RFC 9110 15.3.5, 15.3.6 and 15.4.5
        private static bool IsWithoutContent(int status)
        {
            return status == 204 || status == 205 || status == 304;
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
                _flags |= ResponseFlags.DropsContent;
            }
            else if (status != 101)
            {
                RequireDeclared(written);
                length = _declared != Undeclared ? _declared : complete ? written : Undeclared;
                if (length == Undeclared)
                {
                    // Before HTTP/1.1 only the end of the connection ends such content.
                    _flags |= (_flags & ResponseFlags.Http10) != 0 ? ResponseFlags.Closes : ResponseFlags.Chunked;
                }
            }

            _stage = ResponseStage.Committed;
            InsertPrefix(status, length);
            if ((_flags & ResponseFlags.DropsContent) != 0)
            {
                _sentContent += written;
                _position = _content;
                _end = _content;
            }
            else if (complete || (_flags & ResponseFlags.Chunked) == 0)
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
            if (written == 0 || (_flags & ResponseFlags.DropsContent) != 0)
            {
                _position = _content;
                return;
            }

            if ((_flags & ResponseFlags.Chunked) == 0)
            {
                _end = _position;
                _content = _position;
                return;
            }

            int head = _content - 2;
            WriteLineEnd(_buffer, head);
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

            _end = WriteLineEnd(_buffer, _position);

            // What is written before this output is sent goes into a chunk of its own behind it.
            _content = _end + ChunkHeadRoom;
            _position = _content;
        }

        /// <summary>Writes status line and server's fields in front of the handler's fields and closes the gap on the side where less has to move.</summary>
        private void InsertPrefix(int status, long length)
        {
            int fields = FieldsStart;
            int excess = MediaTypeExcess;
            if (excess > 0)
            {
                Move(fields, excess);
                fields += excess;
            }

            int at = _end;
            WriteConstantLines(status, length, ref at);
            if (at == _end)
            {
                at = StatusLine.Write(status, _buffer, at);
                at = WriteContentLines(length, at);
            }

            byte[]? serverFields = ServerFields;
            if (serverFields != null)
            {
                Octets.Copy(serverFields, 0, _buffer, at, serverFields.Length);
                at += serverFields.Length;
            }

            if (ClosesConnection)
            {
                at = ServerText.Write(ServerText.Close, _buffer, at);
            }
            else if ((_flags & ResponseFlags.Http10) != 0)
            {
                at = ServerText.Write(ServerText.KeepAlive, _buffer, at);
            }

            byte[]? date = Date?.Line;
            if (date != null)
            {
                Octets.Copy(date, 0, _buffer, at, DateField.Length);
                at += DateField.Length;
                _flags |= ResponseFlags.Dated;
            }

            int prefix = at - _end;
            int slack = fields - at;
            if (_start == _end)
            {
                Octets.Copy(_buffer, _end, _buffer, _end + slack, prefix);
                _start = _end + slack;
                _end = _start;
            }
            else
            {
                Move(fields, -slack);
            }
        }

        /// <summary>Writes what the head says of the content.</summary>
        private int WriteContentLines(long length, int at)
        {
            if (_contentType != null)
            {
                at = ServerText.Write(ServerText.ContentType, _buffer, at);
                at = Octets.WriteAscii(_contentType, _buffer, at);
                at = WriteLineEnd(_buffer, at);
            }

            if (length != Undeclared)
            {
                at = ServerText.Write(ServerText.ContentLength, _buffer, at);
                at = Octets.WriteInt64(length, _buffer, at);
                at = WriteLineEnd(_buffer, at);
            }
            else if ((_flags & ResponseFlags.Chunked) != 0)
            {
                at = ServerText.Write(ServerText.Chunked, _buffer, at);
            }

            return at;
        }
    }
}
