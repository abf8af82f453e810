using System;

namespace MicroHttp
{
    /// <summary>Binds a parameter from a cookie.</summary>
    [AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
    public sealed class FromCookieAttribute : Attribute
    {
        /// <summary>Binds from the value that has the parameter's own name.</summary>
        public FromCookieAttribute()
        {
        }

        /// <summary>Binds from the value named <paramref name="name"/>.</summary>
        public FromCookieAttribute(string name)
        {
            Name = name;
        }

        /// <summary>The name to bind from. Default null: the parameter's own.</summary>
        public string? Name { get; set; }
    }
}
