using System;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Model
{
    internal static class CollectedExtensions
    {
        /// <summary>Collects the values of a step.</summary>
        public static IncrementalValueProvider<Collected<T>> CollectAll<T>(this IncrementalValuesProvider<T> values)
            where T : class, IEquatable<T>
        {
            return values.Collect().Select(static (items, _) => new Collected<T>(items.ToEquatableArray()));
        }
    }
}
