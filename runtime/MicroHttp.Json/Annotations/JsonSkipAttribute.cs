using System;

namespace MicroHttp
{
    /// <summary>Leaves a member of a <see cref="JsonModelAttribute"/> type out: it is neither read nor written, unless one of the conditions is set.</summary>
    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = false, Inherited = true)]
    public sealed class JsonSkipAttribute : Attribute
    {
        /// <summary>Whether the member is read, and left out of what is written only when it is null. Default false.</summary>
        public bool WhenNull { get; set; }

        /// <summary>Whether the member is read, and left out of what is written only when it is null, false or zero. Default false.</summary>
        public bool WhenDefault { get; set; }
    }
}
