using MicroHttp;

namespace Dashboard
{
    /// <summary>What a room is set to, and what was wrong with what it was to be set to.</summary>
    [JsonModel]
    public sealed class SettingsReply
    {
        /// <summary>The settings that apply.</summary>
        public Settings? Settings { get; set; }

        /// <summary>What was wrong, or null.</summary>
        public SettingsErrors? Errors { get; set; }
    }
}
