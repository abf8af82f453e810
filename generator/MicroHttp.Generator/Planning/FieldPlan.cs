using System.Collections.Generic;

namespace MicroHttp.Generator.Planning
{
    /// <summary>Collects the names of the application's field table.</summary>
    internal sealed class FieldPlan
    {
        /// <summary>The runtime's <c>FieldTable.Capacity</c>: a mask has 32 bits.</summary>
        public const int Capacity = 32;

        private readonly List<string> _names = new List<string>();

        public IReadOnlyList<string> Names => _names;

        /// <summary>The index of <paramref name="name"/> in lower case, added where it is new; -1 when the table is full.</summary>
        public int Index(string name)
        {
            string lowered = name.ToLowerInvariant();
            int index = _names.IndexOf(lowered);
            if (index >= 0 || _names.Count == Capacity)
            {
                return index;
            }

            _names.Add(lowered);
            return _names.Count - 1;
        }
    }
}
