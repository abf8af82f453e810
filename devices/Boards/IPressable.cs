namespace MicroHttp.Boards
{
    /// <summary>A button that a program can press: one without a spring, such as that of a simulated board.</summary>
    public interface IPressable : IButton
    {
        /// <summary>Presses it for a moment.</summary>
        void Press();
    }
}
