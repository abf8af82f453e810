using System;

namespace MicroHttp
{
    /// <summary>Refuses JSON content that does not have the member. Members marked <c>required</c>, and constructor parameters without a default, need no attribute.</summary>
    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = false, Inherited = true)]
    public sealed class JsonRequiredAttribute : Attribute
    {
    }
}
