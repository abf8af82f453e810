using MicroHttp;

namespace Blinky
{
    /// <summary>The button.</summary>
    [JsonModel]
    public sealed class ButtonState
    {
        /// <summary>Whether it is held down.</summary>
        public bool Pressed { get; set; }

        /// <summary>How often it was pressed.</summary>
        public int Presses { get; set; }

        /// <summary>Whether a page can press it.</summary>
        public bool Pressable { get; set; }
    }
}
