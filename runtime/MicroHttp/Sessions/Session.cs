using System.ComponentModel;
using MicroHttp.Hosting;

namespace MicroHttp
{
    /// <summary>
    /// Takes a connection over for as long as both sides like: an event stream, a WebSocket, or a protocol of the application's own. Returned by a handler.
    /// The server calls it on the connection's thread, one call at a time; all calls but <see cref="Fill"/> are made as handlers are called, so that an
    /// application that serves one handler at a time needs no locks of its own. Other threads hand it octets through a queue of its own, and call <see cref="Wake"/>.
    /// </summary>
    public abstract class Session
    {
        /// <summary>The value of <see cref="NextDeadline"/> while nothing is awaited.</summary>
        protected const long NoDeadline = long.MaxValue;

        private IWakeUp? _wakeUp;

        /// <summary>
        /// The protocol to switch to, as Upgrade names it (RFC 9110 7.8): octets then go in and out as they are, behind a response 101. Null, the default, when the session
        /// produces the content of the response, in chunks, and takes nothing in.
        /// </summary>
        public virtual string? Protocol => null;

        /// <summary>Whether pages of other origins may open the session. Matters only where it switches protocols: what a response says is guarded by the browser.</summary>
        public virtual bool AllowsCrossOrigin => false;

        /// <summary>Whether the session has nothing more to send than what <see cref="Fill"/> yields, so that it ends behind that.</summary>
        public abstract bool IsFinished { get; }

        /// <summary>When <see cref="HandleTimeout"/> is to be called, in the server's milliseconds. Asked for after each other call.</summary>
        [EditorBrowsable(EditorBrowsableState.Advanced)]
        public virtual long NextDeadline => NoDeadline;

        /// <summary>Called once, when the handler and its filters have let the session begin: sets status and fields, or refuses by writing a response.</summary>
        /// <param name="exchange">The exchange, valid during the call.</param>
        /// <param name="now">The server's time in milliseconds.</param>
        /// <returns>False when the response is the answer and no session begins.</returns>
        [EditorBrowsable(EditorBrowsableState.Advanced)]
        public virtual bool Begin(HttpExchange exchange, long now)
        {
            return true;
        }

        /// <summary>Takes octets that have arrived; they may be overwritten. Not called where the session does not switch protocols.</summary>
        /// <returns>How many were taken. The others are offered again, with what has arrived behind them, after the next <see cref="Fill"/>.</returns>
        [EditorBrowsable(EditorBrowsableState.Advanced)]
        public virtual int Receive(byte[] buffer, int offset, int count, long now)
        {
            return count;
        }

        /// <summary>Writes octets that are to be sent. May be called while a handler runs, so it touches nothing of the application.</summary>
        /// <returns>How many were written; 0 when there are none now.</returns>
        [EditorBrowsable(EditorBrowsableState.Advanced)]
        public abstract int Fill(byte[] buffer, int offset, int count, long now);

        /// <summary>Acts when <see cref="NextDeadline"/> has come.</summary>
        [EditorBrowsable(EditorBrowsableState.Advanced)]
        public virtual void HandleTimeout(long now)
        {
        }

        /// <summary>Asks the session to finish soon, because the server is stopping.</summary>
        [EditorBrowsable(EditorBrowsableState.Advanced)]
        public abstract void HandleStop(long now);

        /// <summary>Says that a call has thrown.</summary>
        /// <returns>Whether the session still has something to send before it ends; false, the default, ends the connection at once.</returns>
        [EditorBrowsable(EditorBrowsableState.Advanced)]
        public virtual bool HandleFailure(long now)
        {
            return false;
        }

        /// <summary>Called once at the end, whether or not the session has begun, and however it ended.</summary>
        [EditorBrowsable(EditorBrowsableState.Advanced)]
        public virtual void HandleEnd()
        {
        }

        /// <summary>Makes the server ask for octets soon. May be called from any thread and at any time.</summary>
        protected internal void Wake()
        {
            _wakeUp?.Wake();
        }

        internal void Attach(IWakeUp? wakeUp)
        {
            _wakeUp = wakeUp;
        }
    }
}
