using System;

namespace MicroHttp.Generator.Model
{
    /// <summary>
    /// All values of a step, as an object. The driver's tables are compiled anew for each struct that goes through them, and for each shape of a pair that holds one, which
    /// made up half of the time that the generator took in a build; of objects there is one kind.
    /// </summary>
    /// <param name="Items">The values.</param>
    internal sealed record Collected<T>(EquatableArray<T> Items)
        where T : class, IEquatable<T>;
}
