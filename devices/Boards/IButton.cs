namespace MicroHttp.Boards
{
    /// <summary>A push button.</summary>
    public interface IButton
    {
        /// <summary>Whether it is held down.</summary>
        bool IsPressed { get; }

        /// <summary>How often it was pressed since the board started.</summary>
        int Presses { get; }
    }
}
