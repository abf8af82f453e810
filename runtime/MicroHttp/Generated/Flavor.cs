using System.ComponentModel;

namespace MicroHttp.Generated
{
    /// <summary>Tells the source generator which runtime it writes for.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static partial class Flavor
    {
        /// <summary>The version of the calls between generated code and runtime; the generator reports MH0001 where its own differs.</summary>
        public const int Contract = 1;

        /// <summary>The value of <c>Current</c> on .NET nanoFramework.</summary>
        public const int Nano = 0;

        /// <summary>The value of <c>Current</c> on netstandard2.1: Mono and Meadow.</summary>
        public const int Portable = 1;

        /// <summary>The value of <c>Current</c> on desktop .NET.</summary>
        public const int Modern = 2;
    }
}
