using System;

namespace MicroHttp.Protocol
{
    public abstract partial class ResponseBuffer
    {
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

        /// <summary>Adds a part of <see cref="ServerText"/>.</summary>
        internal void AppendText(int part)
        {
            int offset = Reserve(ServerText.LengthOf(part));
            Advance(ServerText.Write(part, _buffer, offset) - offset);
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

        /// <summary>Commits the head of a response whose content, as long as was declared, is sent from elsewhere.</summary>
        internal void PassContent(long octets)
        {
            Flush();
            _sentContent += octets;
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
            _content = (_flags & ResponseFlags.Chunked) != 0 ? ChunkHeadRoom : 0;
            _position = _content;
        }

        /// <summary>Writes a chunk of size 0 behind the output, without the empty line that ends the trailer section.</summary>
        /// <returns>The offset behind it.</returns>
        private int WriteLastChunk()
        {
            _buffer[_end] = (byte)'0';
            return WriteLineEnd(_buffer, _end + 1);
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

            if ((_flags & (ResponseFlags.Chunked | ResponseFlags.ForHead)) != ResponseFlags.Chunked)
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

                _end = WriteLastChunk();
                _position = _end;
                _content = _end;
                _stage = ResponseStage.Trailers;
            }

            if (_buffer.Length - _end < room + 2)
            {
                throw new InvalidOperationException("The trailer section does not fit the send buffer.");
            }

            int at = Octets.WriteAscii(name, _buffer, _end);
            _buffer[at++] = (byte)':';
            _buffer[at++] = (byte)' ';
            int index = 0;
            at = Octets.WriteUtf8(value, ref index, _buffer, at, at + (3 * value.Length));
            _end = WriteLineEnd(_buffer, at);
            _position = _end;
            _content = _end;
        }

        // Content beyond the declared length would be read as the next response (RFC 9112 11.1).
        private void RequireDeclared(int written)
        {
            if (_declared != Undeclared && _sentContent + written > _declared && (_flags & ResponseFlags.DropsContent) == 0)
            {
                throw new InvalidOperationException("More content was written than was declared.");
            }
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
            if ((_flags & ResponseFlags.DropsContent) != 0 && HasStarted)
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
    }
}
