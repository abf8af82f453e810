using System;

namespace MicroHttp
{
    /// <summary>
    /// Marks a type that is read from JSON content and written to it. The generator emits its reader and writer; public properties and fields are its members,
    /// named in camelCase. On an enum it says that values are written by name, in camelCase, instead of by number.
    /// </summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum, AllowMultiple = false, Inherited = false)]
    public sealed class JsonModelAttribute : Attribute
    {
    }
}
