namespace MicroHttp.Generator.Model
{
    /// <summary>What the generator knows of the runtime that it writes for.</summary>
    /// <param name="Contract">The version of the calls between generated code and runtime; -1 when there is no runtime.</param>
    /// <param name="Flavor">Nano, Portable or Modern.</param>
    /// <param name="HasFloats">Whether it reads and writes floating-point numbers as text; on a device that is source which the generator brings where it is needed.</param>
    /// <param name="HasOctetLiterals">Whether the compilation's C# has literals of octets, such as <c>"text"u8</c>.</param>
    internal sealed record RuntimeModel(int Contract, RuntimeFlavor Flavor, bool HasFloats, bool HasOctetLiterals)
    {
        /// <summary>The contract that this generator was written for.</summary>
        public const int KnownContract = 1;

        public bool IsUsable => Contract == KnownContract;
    }
}
