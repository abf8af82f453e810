namespace MicroHttp.Generator.Floats
{
    /// <summary>What generated code does with floating-point numbers, as an object: see <see cref="Model.Collected{T}"/>.</summary>
    /// <param name="Use">What it does.</param>
    internal sealed record FloatNeeds(FloatUse Use)
    {
        /// <summary>What both do.</summary>
        public FloatNeeds With(FloatNeeds other)
        {
            return new FloatNeeds(Use | other.Use);
        }
    }
}
