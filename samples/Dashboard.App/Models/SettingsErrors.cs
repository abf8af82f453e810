using MicroHttp;

namespace Dashboard
{
    /// <summary>What is wrong with settings: a sentence for a field, or null. The page has the same rules as attributes of its inputs.</summary>
    [JsonModel]
    public sealed class SettingsErrors
    {
        private const int LongestName = 24;
        private const int Coldest = 50;
        private const int Warmest = 350;
        private const int SlowestInterval = 60;

        /// <summary>Finds what is wrong with <paramref name="settings"/>.</summary>
        public static SettingsErrors Find(Settings settings)
        {
            SettingsErrors errors = new SettingsErrors();
            if (settings.Name == null || settings.Name.Trim().Length == 0)
            {
                errors.Name = "Give the room a name.";
            }
            else if (settings.Name.Length > LongestName)
            {
                errors.Name = "At most 24 characters.";
            }

            if (settings.Target < Coldest || settings.Target > Warmest)
            {
                errors.Target = "From 5 to 35 degrees.";
            }

            if (settings.Alarm <= settings.Target)
            {
                errors.Alarm = "Above the target.";
            }
            else if (settings.Alarm > 2 * Warmest)
            {
                errors.Alarm = "At most 70 degrees.";
            }

            if (settings.Interval < 1 || settings.Interval > SlowestInterval)
            {
                errors.Interval = "From 1 to 60 seconds.";
            }

            return errors;
        }

        /// <summary>About the name.</summary>
        public string? Name { get; set; }

        /// <summary>About the target.</summary>
        public string? Target { get; set; }

        /// <summary>About the alarm.</summary>
        public string? Alarm { get; set; }

        /// <summary>About the interval.</summary>
        public string? Interval { get; set; }

        /// <summary>Whether there is anything.</summary>
        [JsonSkip]
        public bool Any => Name != null || Target != null || Alarm != null || Interval != null;
    }
}
