using System;

namespace Xunit
{
    /// <summary>A test.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    internal class FactAttribute : Attribute;
}
