using System;
using System.Collections.Generic;
using System.Reflection;

namespace Xunit
{
    /// <summary>One row, spelled at the test.</summary>
    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    internal sealed class InlineDataAttribute(params object?[]? row) : DataAttribute
    {
        public override IEnumerable<object?[]> Rows(MethodInfo method) => [row ?? [null]];
    }
}
