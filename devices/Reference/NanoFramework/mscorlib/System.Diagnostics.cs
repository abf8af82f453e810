namespace System.Diagnostics
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
    public sealed class ConditionalAttribute : Attribute
    {
        public ConditionalAttribute(string conditionString) { }
        public string ConditionString { get => throw null; }
    }

    public static class Debug
    {
        public static void Assert(bool condition) => throw null;
        public static void Assert(bool condition, string message) => throw null;
        public static void Assert(bool condition, string message, string detailedMessage) => throw null;
        public static void Write(string message) => throw null;
        public static void WriteLine() => throw null;
        public static void WriteLine(string message) => throw null;
    }

    public sealed class DebuggableAttribute : Attribute
    {
        public DebuggableAttribute(bool isJITTrackingEnabled, bool isJITOptimizerDisabled) { }
        public DebuggableAttribute(DebuggableAttribute.DebuggingModes modes) { }
        public bool IsJITTrackingEnabled { get => throw null; }
        public bool IsJITOptimizerDisabled { get => throw null; }
        public DebuggableAttribute.DebuggingModes DebuggingFlags { get => throw null; }

        public enum DebuggingModes
        {
            None = 0,
            Default = 1,
            DisableOptimizations = 256,
            IgnoreSymbolStoreSequencePoints = 2,
            EnableEditAndContinue = 4,
        }
    }

    public static class Debugger
    {
        public static void Break() => throw null;
        public static bool IsAttached { get => throw null; }
    }

    public enum DebuggerBrowsableState
    {
        Never = 0,
        Collapsed = 2,
        RootHidden = 3,
    }
}
