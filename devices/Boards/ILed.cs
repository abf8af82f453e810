namespace MicroHttp.Boards
{
    /// <summary>A light that is on or off.</summary>
    public interface ILed
    {
        /// <summary>What is written beside it on the board.</summary>
        string Name { get; }

        /// <summary>Its colour, as CSS names it.</summary>
        string Color { get; }

        /// <summary>Whether it is lit.</summary>
        bool IsOn { get; set; }
    }
}
