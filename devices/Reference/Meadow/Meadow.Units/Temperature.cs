namespace Meadow.Units
{
    public struct Temperature
    {
        private readonly double _value;
        public Temperature(double value, UnitType type = UnitType.Celsius) => _value = value;
        public double Celsius { get => _value; }

        public enum UnitType
        {
            Celsius = 0,
            Fahrenheit = 1,
            Kelvin = 2,
        }
    }
}
