using System;
using System.Collections.Generic;
using System.Reflection;

namespace Xunit
{
    /// <summary>Rows of arguments for a theory.</summary>
    internal abstract class DataAttribute : Attribute
    {
        public abstract IEnumerable<object?[]> Rows(MethodInfo method);
    }
}
