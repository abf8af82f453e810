namespace System.Runtime.Versioning
{
    public sealed class TargetFrameworkAttribute : Attribute
    {
        public TargetFrameworkAttribute(string frameworkName) { }
        public string FrameworkName { get => throw null; }
        public string FrameworkDisplayName { get => throw null; set => throw null; }
    }
}
