using System;
using MicroHttp.Protocol;

namespace MicroHttp.Hosting
{
    internal partial class ExchangePump
    {
        /// <summary>Decides what of a source is sent: nothing, a range, or all of it.</summary>
        /// <returns>Whether there is something to read from it.</returns>
        private bool BeginSource(ContentSource source)
        {
            _exchange.HttpRequest.Flags |= RequestFlags.Pulling;
            try
            {
                Persist(_exchange.HttpResponse);
                if (SourceResponse.Begin(_exchange, source, out _sourcePosition, out _sourceRemaining))
                {
                    return true;
                }
            }
            catch (Exception exception)
            {
                Fail(exception);
            }

            CloseSource();
            return false;
        }

        /// <summary>Fills the send buffer from the source. All earlier output has been sent.</summary>
        private void PullSource(ContentSource source, long now)
        {
            if (!_exchange.HttpResponse.HasStarted)
            {
                _exchange.HttpResponse.Compact();
                if (HandOver(source, _sourcePosition, _sourceRemaining))
                {
                    CloseSource();
                    EndResponse(now);
                    return;
                }
            }
            else
            {
                _exchange.HttpResponse.Rewind();
            }

            _exchange.HttpResponse.ContentRoom(out int offset, out int room);
            if (_sourceRemaining > room && !_driver.Blocks && _sourceRemaining <= _core.Limits.BufferedResponse && _driver.MakeRoom(Connection, _exchange.HttpResponse))
            {
                // What is known to fit a larger buffer goes with one call of the kernel.
                _exchange.HttpResponse.ContentRoom(out offset, out room);
            }

            int count = _sourceRemaining >= 0 && _sourceRemaining < room ? (int)_sourceRemaining : room;
            int read = 0;
            if (count > 0)
            {
                read = ReadSource(source, offset, count);
                if (read < 0)
                {
                    return;
                }
            }

            _exchange.HttpResponse.Advance(read);
            if (_sourceRemaining > 0)
            {
                _sourcePosition += read;
                _sourceRemaining -= read;
            }

            if (read == 0 || _sourceRemaining == 0)
            {
                CloseSource();
                EndResponse(now);
                return;
            }

            _exchange.HttpResponse.Flush();
        }

        /// <summary>Lets the driver send a response's content from where it lies, if it can, behind the head that is committed then. A count of -1 is that of all there is.</summary>
        protected virtual bool HandOver(ContentSource source, long position, long count)
        {
            return false;
        }

        private int ReadSource(ContentSource source, int offset, int count)
        {
            bool enter = !source.IsIndependent;
            if (enter)
            {
                Enter();
            }

            try
            {
                return source is ConstantSource constant
                    ? constant.ReadAt(_sourcePosition, _exchange.HttpResponse.Buffer, offset, count)
                    : source.Read(_exchange.HttpResponse.Buffer, offset, count);
            }
            catch (Exception exception)
            {
                CloseSource();
                _core.Report(_exchange, exception);
                Connection.GiveUpResponse();
                return -1;
            }
            finally
            {
                if (enter)
                {
                    Leave();
                }
            }
        }

        private void CloseSource()
        {
            ContentSource? source = _exchange.Source;
            _exchange.Source = null;
            _exchange.HttpRequest.Flags &= ~RequestFlags.Pulling;
            try
            {
                source?.Close();
            }
            catch (Exception exception)
            {
                _core.Report(_exchange, exception);
            }
        }
    }
}
