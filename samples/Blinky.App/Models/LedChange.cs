using MicroHttp;

namespace Blinky
{
    /// <summary>What an LED is to become.</summary>
    [JsonModel]
    public sealed class LedChange
    {
        /// <summary>Whether it is to be lit.</summary>
        [JsonRequired]
        public bool On { get; set; }
    }
}
