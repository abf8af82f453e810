using System;
using MicroHttp.Multipart;

namespace MicroHttp
{
    /// <summary>
    /// Takes multipart/form-data (RFC 7578) part by part as it arrives, so that a file needs no more memory than the receive buffer. To be derived from and returned by a handler,
    /// a new one for each request. To refuse in the middle, throw an <see cref="HttpException"/>: the answer goes out at once.
    /// </summary>
    [RequestFields("Content-Type")]
    public abstract class MultipartSink : ContentSink
    {
        // RFC 2046 5.1.1: boundary := 0*69<bchars> bcharsnospace
        private const int MostBoundary = 70;

        private MultipartReader? _reader;
        private int _parts;
        private long _partOctets;

        /// <summary>The most parts. Default 100; more are answered 413.</summary>
        public int MaximumParts { get; set; } = 100;

        /// <summary>Octets of the field section of a part. Default 512 on a device, 8192 elsewhere; a larger one is answered 413.</summary>
        public int MaximumPartFields { get; set; } = Platform.DefaultPartFields;

        /// <summary>Octets of a part. Default as many as the endpoint's content limit lets in; more are answered 413.</summary>
        public long MaximumPart { get; set; } = long.MaxValue;

        /// <inheritdoc/>
        public override bool Begin(HttpExchange exchange, long length)
        {
            _reader = null;
            if (!exchange.Request.TryGetField("Content-Type", out Utf8Slice type) || !MediaTypeIs(type))
            {
                exchange.Response.WriteProblem(StatusCode.UnsupportedMediaType, "This resource takes multipart/form-data.");
                return false;
            }

            if (!TryBoundary(type, out int start, out int count))
            {
                exchange.Response.WriteProblem(StatusCode.BadRequest, "The boundary of the multipart content is missing or malformed.");
                return false;
            }

            _reader = new MultipartReader(type.Buffer, start, count, MaximumPartFields);
            return true;
        }

        /// <inheritdoc/>
        public sealed override void Write(byte[] buffer, int offset, int count)
        {
            MultipartReader reader = Reader();
            int end = offset + count;
            for (; ; )
            {
                MultipartStep step = reader.Step(buffer, offset, end);
                offset = reader.Next;
                switch (step)
                {
                    case MultipartStep.NeedInput:
                        return;

                    case MultipartStep.Part:
                        BeginPart(reader.ParsePart());
                        break;

                    case MultipartStep.Data:
                        TakeData(reader);
                        break;

                    case MultipartStep.PartEnd:
                        OnPartEnd();
                        break;

                    case MultipartStep.FieldsTooLarge:
                        throw new HttpException(StatusCode.ContentTooLarge, "The field section of a part is larger than this resource accepts.");

                    default:
                        throw new HttpException(StatusCode.BadRequest, "The multipart content is malformed behind a boundary.");
                }
            }
        }

        /// <inheritdoc/>
        public sealed override void Complete(HttpExchange exchange)
        {
            if (!Reader().IsComplete)
            {
                Abort();
                throw new HttpException(StatusCode.BadRequest, "The multipart content ends before its last boundary.");
            }

            OnComplete(exchange);
        }

        /// <summary>Called when the fields of a part have arrived, in the order of the form.</summary>
        protected abstract void OnPart(MultipartPart part);

        /// <summary>Called with each piece of the current part. The octets are valid during the call.</summary>
        protected abstract void OnData(byte[] buffer, int offset, int count);

        /// <summary>Called when the current part is complete.</summary>
        protected virtual void OnPartEnd()
        {
        }

        /// <summary>Called when all parts have arrived; writes the response.</summary>
        protected abstract void OnComplete(HttpExchange exchange);

        private MultipartReader Reader()
        {
            return _reader ?? throw new InvalidOperationException("Begin was not called.");
        }

        private void BeginPart(MultipartPart? part)
        {
            if (part == null)
            {
                throw new HttpException(StatusCode.BadRequest, "The field section of a part is malformed.");
            }

            _parts++;
            if (_parts > MaximumParts)
            {
                throw new HttpException(StatusCode.ContentTooLarge, "The form has more parts than this resource accepts.");
            }

            _partOctets = 0;
            OnPart(part);
        }

        private void TakeData(MultipartReader reader)
        {
            _partOctets += reader.DataCount;
            if (_partOctets > MaximumPart)
            {
                throw new HttpException(StatusCode.ContentTooLarge, "A part is larger than this resource accepts.");
            }

            OnData(reader.Data, reader.DataStart, reader.DataCount);
        }

        private static bool MediaTypeIs(Utf8Slice type)
        {
            int end = type.Offset + type.Count;
            int semicolon = Octets.IndexOf(type.Buffer, (byte)';', type.Offset, end);
            int typeEnd = Trim(type.Buffer, type.Offset, semicolon < 0 ? end : semicolon);
            return Octets.EqualsAsciiIgnoreCase(type.Buffer, type.Offset, typeEnd, "multipart/form-data");
        }

        /// <summary>Finds the parameter boundary (RFC 2045 5.1), a token or a quoted string without escapes.</summary>
        private static bool TryBoundary(Utf8Slice type, out int start, out int count)
        {
            byte[] buffer = type.Buffer;
            int end = type.Offset + type.Count;
            start = 0;
            count = 0;
            int at = Octets.IndexOf(buffer, (byte)';', type.Offset, end);
            while (at >= 0 && at < end)
            {
                at = SkipWhitespace(buffer, at + 1, end);
                int nameEnd = Octets.SkipToken(buffer, at, end);
                if (nameEnd == at || nameEnd == end || buffer[nameEnd] != (byte)'=')
                {
                    return false;
                }

                bool isBoundary = Octets.EqualsAsciiIgnoreCase(buffer, at, nameEnd, "boundary");
                int value = nameEnd + 1;
                bool quoted = value < end && buffer[value] == (byte)'"';
                int valueEnd = quoted ? Octets.IndexOf(buffer, (byte)'"', value + 1, end) : Octets.SkipToken(buffer, value, end);
                if (valueEnd < 0)
                {
                    return false;
                }

                if (isBoundary)
                {
                    start = quoted ? value + 1 : value;
                    count = valueEnd - start;
                    return count > 0 && count <= MostBoundary && IsBoundary(buffer, start, valueEnd);
                }

                at = SkipWhitespace(buffer, quoted ? valueEnd + 1 : valueEnd, end);
                if (at < end && buffer[at] != (byte)';')
                {
                    return false;
                }
            }

            return false;
        }

        /// <summary>Whether the octets are printable and do not end in a space.</summary>
        private static bool IsBoundary(byte[] buffer, int start, int end)
        {
            for (int i = start; i < end; i++)
            {
                if (buffer[i] < 0x20 || buffer[i] > 0x7E)
                {
                    return false;
                }
            }

            return buffer[end - 1] != (byte)' ';
        }

        private static int SkipWhitespace(byte[] buffer, int at, int end)
        {
            while (at < end && (buffer[at] == (byte)' ' || buffer[at] == (byte)'\t'))
            {
                at++;
            }

            return at;
        }

        private static int Trim(byte[] buffer, int start, int end)
        {
            while (end > start && (buffer[end - 1] == (byte)' ' || buffer[end - 1] == (byte)'\t'))
            {
                end--;
            }

            return end;
        }
    }
}
