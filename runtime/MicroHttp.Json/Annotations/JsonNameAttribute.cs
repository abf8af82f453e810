using System;

namespace MicroHttp
{
    /// <summary>Names a member of a <see cref="JsonModelAttribute"/> type, or a value of an enum, in JSON.</summary>
    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = false, Inherited = true)]
    public sealed class JsonNameAttribute : Attribute
    {
        /// <summary>Uses <paramref name="name"/> instead of the camelCase form of the member's own name.</summary>
        public JsonNameAttribute(string name)
        {
            Name = name;
        }

        /// <summary>The name in JSON, compared with case.</summary>
        public string Name { get; }
    }
}
