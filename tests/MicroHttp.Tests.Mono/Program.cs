using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit;

namespace MicroHttp.Tests.Mono
{
    /// <summary>Runs all tests of this assembly, or those whose name contains the argument; ends with a line of what passed and failed.</summary>
    internal static class Program
    {
        private static int Main(string[] args)
        {
            int passed = 0;
            int failed = 0;
            foreach (TestCase test in Cases().Where(t => args.Length == 0 || t.Name.Contains(args[0])))
            {
                try
                {
                    if (test.Run() is string reason)
                    {
                        Console.WriteLine($"skipped {test.Name}: {reason}");
                        continue;
                    }

                    passed++;
                }
                catch (Exception exception)
                {
                    failed++;
                    Console.WriteLine($"FAILED {test.Name}{Environment.NewLine}{exception}");
                }
            }

            Console.WriteLine($"{passed} passed, {failed} failed");
            return failed == 0 ? 0 : 1;
        }

        private static IEnumerable<TestCase> Cases()
        {
            foreach (MethodInfo method in typeof(Program).Assembly.GetTypes().Where(t => !t.IsAbstract).SelectMany(t => t.GetMethods()))
            {
                if (method.IsDefined(typeof(TheoryAttribute)))
                {
                    foreach (object?[] row in method.GetCustomAttributes<DataAttribute>().SelectMany(d => d.Rows(method)))
                    {
                        yield return new TestCase(method, row);
                    }
                }
                else if (method.IsDefined(typeof(FactAttribute)))
                {
                    yield return new TestCase(method, []);
                }
            }
        }
    }
}
