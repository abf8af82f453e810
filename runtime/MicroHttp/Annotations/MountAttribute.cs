using System;

namespace MicroHttp
{
    /// <summary>Puts the handler that a field or property owns under a prefix, so that one class can serve in several places.</summary>
    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property, AllowMultiple = false, Inherited = false)]
    public sealed class MountAttribute : Attribute
    {
        /// <summary>Mounts the handler under <paramref name="template"/>, in front of the handler's own prefix.</summary>
        public MountAttribute(string template)
        {
            Template = template;
        }

        /// <summary>The prefix, relative to the owner's.</summary>
        public string Template { get; }
    }
}
