using System;

namespace MicroHttp
{
    /// <summary>Binds a parameter from a field of the request's field section.</summary>
    [AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
    public sealed class FromHeaderAttribute : Attribute
    {
        /// <summary>Binds from the value that has the parameter's own name.</summary>
        public FromHeaderAttribute()
        {
        }

        /// <summary>Binds from the value named <paramref name="name"/>.</summary>
        public FromHeaderAttribute(string name)
        {
            Name = name;
        }

        /// <summary>The name to bind from. Default null: the parameter's own.</summary>
        public string? Name { get; set; }
    }
}
