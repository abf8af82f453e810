namespace MicroHttp.Generated
{
    public static partial class Flavor
    {
        /// <summary>The flavor of this build of the runtime.</summary>
        public const int Current = Modern;
    }
}
