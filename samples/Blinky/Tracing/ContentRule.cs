namespace Blinky.Tracing
{
    /// <summary>When a message has content (RFC 9112 6.3).</summary>
    internal enum ContentRule
    {
        /// <summary>Never: responses to HEAD, and those with 1xx, 204 and 304.</summary>
        None,

        /// <summary>Where a field says so: requests.</summary>
        WhereDeclared,

        /// <summary>Always, if need be until the connection ends: responses.</summary>
        Always,
    }
}
