using System.Collections.Generic;

namespace MicroHttp.Generator.Planning
{
    /// <summary>Request methods as bits, as <c>RequestHead.Allow</c> takes them.</summary>
    internal static class MethodMask
    {
        /// <summary>The mask of <paramref name="methods"/>, with HEAD where there is GET, and OPTIONS, which is always answered.</summary>
        public static int Of(IEnumerable<int> methods)
        {
            int mask = 1 << RequestMethods.Options;
            foreach (int method in methods)
            {
                mask |= 1 << method;
                if (method == RequestMethods.Get)
                {
                    mask |= 1 << RequestMethods.Head;
                }
            }

            return mask;
        }
    }
}
