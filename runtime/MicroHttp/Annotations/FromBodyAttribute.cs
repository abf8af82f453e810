using System;

namespace MicroHttp
{
    /// <summary>Binds a parameter from the request's content.</summary>
    [AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
    public sealed class FromBodyAttribute : Attribute
    {
    }
}
