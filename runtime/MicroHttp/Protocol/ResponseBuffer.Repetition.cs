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

        /// <summary>Makes the last answer output once more, where it stands in the buffer as it was sent.</summary>
        /// <returns>False where it does not.</returns>
        internal bool TryRepeat()
        {
            ResponseFlags flags = _flags;
            if ((flags & ResponseFlags.Kept) == 0 || _start != _end)
            {
                return false;
            }

            byte[]? date = Date?.Line;
            if (date != null)
            {
                if ((flags & ResponseFlags.Dated) == 0)
                {
                    return false;
                }

                Octets.Copy(date, 0, _buffer, _fieldsEnd - DateField.Length, DateField.Length);
            }

            _start = _keptStart;
            _end = _position;
            return true;
        }
    }
}
