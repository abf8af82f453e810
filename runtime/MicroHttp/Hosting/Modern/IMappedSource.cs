using System;

namespace MicroHttp.Hosting.Modern
{
    /// <summary>A source whose octets lie in memory that does not move and stays while the program runs, so that they are sent from there.</summary>
    internal interface IMappedSource
    {
        /// <summary>The octets from <paramref name="position"/> on.</summary>
        ReadOnlySpan<byte> From(long position);
    }
}
