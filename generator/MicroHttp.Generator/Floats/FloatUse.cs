using System;

namespace MicroHttp.Generator.Floats
{
    /// <summary>What generated code does with floating-point numbers.</summary>
    [Flags]
    internal enum FloatUse
    {
        /// <summary>Nothing.</summary>
        None = 0,

        /// <summary>It reads them from a request's target, fields or form.</summary>
        Text = 1,

        /// <summary>It reads or writes them as JSON.</summary>
        Json = 2,

        /// <summary>It writes them into HTML.</summary>
        Html = 4,
    }
}
