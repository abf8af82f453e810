namespace MicroHttp.Boards
{
    /// <summary>A temperature sensor.</summary>
    public interface IThermometer
    {
        /// <summary>Measures.</summary>
        /// <returns>False when the sensor does not answer.</returns>
        bool TryRead(out float celsius);
    }
}
