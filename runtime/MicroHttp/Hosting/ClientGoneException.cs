using System;

namespace MicroHttp.Hosting
{
    /// <summary>Ends a handler whose client has gone, or reads nothing, in the middle of a response.</summary>
    internal sealed class ClientGoneException : Exception
    {
        public ClientGoneException()
            : base("The client has gone.")
        {
        }
    }
}
