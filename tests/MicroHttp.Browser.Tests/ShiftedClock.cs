namespace MicroHttp.Browser.Tests
{
    /// <summary>The real clock, ahead by what a test says.</summary>
    internal sealed class ShiftedClock : ServerClock
    {
        private long _ahead;

        public override long Milliseconds => base.Milliseconds + _ahead;

        public void Advance(int milliseconds) => _ahead += milliseconds;
    }
}
