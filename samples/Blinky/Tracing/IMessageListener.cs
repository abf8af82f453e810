namespace Blinky.Tracing
{
    /// <summary>Is told the parts of a message.</summary>
    internal interface IMessageListener
    {
        /// <summary>Whether the message whose fields have just ended has content.</summary>
        ContentRule Rule { get; }

        void StartLine(string line);

        void FieldLine(string line);

        void BlankLine();

        void Content(string description);

        void EndMessage();
    }
}
