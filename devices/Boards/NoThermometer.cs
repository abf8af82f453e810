namespace MicroHttp.Boards
{
    /// <summary>The thermometer of a board that has none.</summary>
    public sealed class NoThermometer : IThermometer
    {
        /// <summary>Measures nothing.</summary>
        /// <returns>False.</returns>
        public bool TryRead(out float celsius)
        {
            celsius = 0;
            return false;
        }
    }
}
