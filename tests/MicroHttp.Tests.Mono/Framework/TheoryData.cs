using System.Collections.Generic;
using System.Linq;

namespace Xunit
{
    /// <summary>Rows of one argument.</summary>
    public sealed class TheoryData<T>(params IEnumerable<T> values) : List<object?[]>(values.Select(v => new object?[] { v }))
    {
        public void Add(T value) => Add([value]);
    }

    /// <summary>Rows of two arguments.</summary>
    public sealed class TheoryData<T1, T2> : List<object?[]>
    {
        public void Add(T1 first, T2 second) => Add([first, second]);
    }

    /// <summary>Rows of three arguments.</summary>
    public sealed class TheoryData<T1, T2, T3> : List<object?[]>
    {
        public void Add(T1 first, T2 second, T3 third) => Add([first, second, third]);
    }
}
