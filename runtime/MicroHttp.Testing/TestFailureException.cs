using System;

namespace MicroHttp.Testing
{
    /// <summary>Says that what a server sent is not what a test expects, or not HTTP. Every test framework counts it as a failed test.</summary>
    public sealed class TestFailureException : Exception
    {
        /// <summary>Fails without a word.</summary>
        public TestFailureException()
        {
        }

        /// <summary>Fails and says why.</summary>
        public TestFailureException(string message)
            : base(message)
        {
        }

        /// <summary>Fails, says why, and shows what a handler threw.</summary>
        public TestFailureException(string message, Exception? innerException)
            : base(message, innerException)
        {
        }
    }
}
