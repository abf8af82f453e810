using MicroHttp;

namespace Dashboard
{
    /// <summary>What a room is set to.</summary>
    [JsonModel]
    public sealed class Settings
    {
        /// <summary>What the room is called.</summary>
        [JsonRequired]
        public string Name { get; set; } = "Greenhouse";

        /// <summary>Whether it is heated.</summary>
        [JsonRequired]
        public bool Heating { get; set; } = true;

        /// <summary>The temperature to keep, in tenths of a degree Celsius.</summary>
        [JsonRequired]
        public int Target { get; set; } = 215;

        /// <summary>The temperature that is too warm, in tenths of a degree Celsius.</summary>
        [JsonRequired]
        public int Alarm { get; set; } = 260;

        /// <summary>Seconds between two samples.</summary>
        [JsonRequired]
        public int Interval { get; set; } = 1;

        /// <summary>Becomes what <paramref name="other"/> is.</summary>
        public void Take(Settings other)
        {
            Name = other.Name;
            Heating = other.Heating;
            Target = other.Target;
            Alarm = other.Alarm;
            Interval = other.Interval;
        }
    }
}
