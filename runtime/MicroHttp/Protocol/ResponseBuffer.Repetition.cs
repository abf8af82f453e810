namespace MicroHttp.Protocol
{
    // An answer that is the same each time still stands in the send buffer when the same request comes again, and is sent from there. Only Date is written anew, which
    // therefore is the last line of the head.
    public abstract partial class ResponseBuffer
    {
        private int _keptStart;

        // What a device does without.
        partial void ForgetConstant();

        /// <summary>Writes status line and content lines that were put together before, if there are some.</summary>
        partial void WriteConstantLines(int status, long length, ref int at);

        /// <summary>Whether the last answer still stands in the buffer.</summary>
        internal bool IsKept => (_flags & ResponseFlags.Kept) != 0;

        /// <summary>Says that the same request gets the same answer as far as the handler goes.</summary>
        internal void MarkConstant()
        {
            _flags |= ResponseFlags.Constant;
        }

        /// <summary>Makes the last answer output once more: where it stands in the buffer as it was sent, or a copy of it behind what is not sent yet.</summary>
        /// <returns>False where there is none, or no room for a copy.</returns>
        internal bool TryRepeat()
        {
            ResponseFlags flags = _flags;
            byte[]? date = Date?.Line;
            if ((flags & ResponseFlags.Kept) == 0 || (date != null && (flags & ResponseFlags.Dated) == 0))
            {
                return false;
            }

            int kept = _keptStart;
            int dateEnd = _fieldsEnd;
            if (_start == _end)
            {
                _start = kept;
                _end = _position;
            }
            else
            {
                int length = _position - kept;
                int copy = _end;
                if (length > _buffer.Length - copy)
                {
                    return false;
                }

                Octets.Copy(_buffer, kept, _buffer, copy, length);
                dateEnd += copy - kept;
                _end = copy + length;
            }

            if (date != null)
            {
                Octets.Copy(date, 0, _buffer, dateEnd - DateField.Length, DateField.Length);
            }

            return true;
        }
    }
}
