namespace MicroHttp.Json.Tests.Models
{
    public abstract class Device
    {
        public int Id { get; set; }
        public virtual string? Label { get; set; }
        public string Kind => GetType().Name;
    }

    public class Sensor : Device
    {
        public override string? Label { get; set; }
        public float Value { get; set; }
    }

    [JsonModel]
    public sealed class Thermometer : Sensor
    {
        public bool Celsius { get; set; } = true;
        public Point Place;
        public new double Value { get; set; }
    }
}
