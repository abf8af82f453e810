using System;
using System.Collections.Generic;
using System.Linq;

namespace MicroHttp.Generator.Model
{
    internal static class EquatableArrayExtensions
    {
        public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
            where T : IEquatable<T>
        {
            return new EquatableArray<T>(items.ToArray());
        }
    }
}
