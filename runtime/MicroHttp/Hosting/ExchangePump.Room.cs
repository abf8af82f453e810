using System;
using MicroHttp.Protocol;

namespace MicroHttp.Hosting
{
    internal partial class ExchangePump
    {
        /// <inheritdoc/>
        public void MakeRoom(ResponseBuffer response)
        {
            if (!_driver.Blocks)
            {
                if (HoldsTooMuch || !_driver.MakeRoom(Connection, response))
                {
                    throw TooMuchHeld();
                }

                return;
            }

            // Answers to earlier requests go first; they may have taken the room.
            if (!MakeHeadRoom(response))
            {
                Push(response);
            }
        }

        // What a driver that does not block can only send when the handler has ended is limited, unless the handler has said how much it is; a source is not held.
        private bool HoldsTooMuch => !_driver.Blocks && _exchange.HttpResponse.ContentOctets > _core.Limits.BufferedResponse && _exchange.HttpResponse.ContentOctets > _exchange.HttpResponse.DeclaredLength;

        private static InvalidOperationException TooMuchHeld()
        {
            return new InvalidOperationException("The response exceeds ServerLimits.BufferedResponse; return a content source, or declare its length.");
        }

        /// <inheritdoc/>
        public void Push(ResponseBuffer response)
        {
            if (!response.HasStarted)
            {
                Persist(response);
            }

            response.Flush();
            if (_driver.Blocks)
            {
                SendAll(response);
                response.Rewind();
            }
        }

        /// <inheritdoc/>
        public bool MakeHeadRoom(ResponseBuffer response)
        {
            if (!_driver.Blocks)
            {
                return _driver.MakeRoom(Connection, response);
            }

            if (response.HasStarted)
            {
                return false;
            }

            if (response.HasOutput)
            {
                SendAll(response);
            }

            // What was sent, an interim answer perhaps, still takes its room.
            return response.Compact();
        }

        /// <inheritdoc/>
        public byte[]? GrowReceive(byte[] current, int used, int octets)
        {
            return _driver.GrowReceive(current, used, octets);
        }

        /// <summary>Sends while a handler is in the middle of its response; the application is free for others meanwhile.</summary>
        private void SendAll(ResponseBuffer response)
        {
            bool wasInApplication = Connection.IsInApplication;
            if (wasInApplication)
            {
                Leave();
            }

            bool sent;
            try
            {
                sent = _driver.MakeRoom(Connection, response);
            }
            finally
            {
                if (wasInApplication)
                {
                    Enter();
                }
            }

            if (!sent)
            {
                throw new ClientGoneException();
            }
        }
    }
}
