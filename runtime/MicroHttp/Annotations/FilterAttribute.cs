using System;

namespace MicroHttp
{
    /// <summary>Puts an owned <see cref="IRequestFilter"/> in front of the handlers of an application, a handler class or a method.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
    public sealed class FilterAttribute : Attribute
    {
        /// <summary>Uses the filter in the field or property <paramref name="member"/> of the class that carries, or declares what carries, the attribute.</summary>
        public FilterAttribute(string member)
        {
            Member = member;
        }

        /// <summary>The name of the field or property.</summary>
        public string Member { get; }
    }
}
