namespace Meadow.Logging
{
    public class Logger
    {
        public Logger() => throw null;
        public void Info(string message, string messageGroup = default) => throw null;
        public void Warn(string message, string messageGroup = default) => throw null;
    }
}
