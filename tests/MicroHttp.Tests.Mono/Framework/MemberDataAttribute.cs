using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Xunit
{
    /// <summary>Rows that a static member of the test class, or of <see cref="MemberType"/>, gives.</summary>
    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    internal sealed class MemberDataAttribute(string name, params object?[] arguments) : DataAttribute
    {
        private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

        public Type? MemberType { get; set; }

        public override IEnumerable<object?[]> Rows(MethodInfo method)
        {
            Type type = MemberType ?? method.DeclaringType!;
            object? data = type.GetProperty(name, Static)?.GetValue(null)
                ?? type.GetField(name, Static)?.GetValue(null)
                ?? type.GetMethod(name, Static)?.Invoke(null, arguments)
                ?? throw new InvalidOperationException($"{type} has no data {name}.");
            return ((IEnumerable)data).Cast<object?[]>();
        }
    }
}
