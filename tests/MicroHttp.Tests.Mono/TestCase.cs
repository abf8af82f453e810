using System;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Xunit;

namespace MicroHttp.Tests.Mono
{
    /// <summary>One call of a test method with one row of its data.</summary>
    internal sealed class TestCase(MethodInfo method, object?[] arguments)
    {
        // What Assert.Skip puts in front of the reason.
        private const string SkipMark = "$XunitDynamicSkip$";

        public string Name { get; } =
            $"{method.DeclaringType!.FullName}.{method.Name}({string.Join(", ", arguments.Select(a => Convert.ToString(a, CultureInfo.InvariantCulture)))})";

        /// <summary>Runs the case; what it throws is thrown here.</summary>
        /// <returns>The reason for which the case skipped itself, or null.</returns>
        public string? Run()
        {
            object? instance = method.IsStatic ? null : Activator.CreateInstance(method.DeclaringType!);
            try
            {
                switch (method.Invoke(instance, Arguments()))
                {
                    case Task task:
                        task.GetAwaiter().GetResult();
                        break;
                    case ValueTask task:
                        task.AsTask().GetAwaiter().GetResult();
                        break;
                }

                return null;
            }
            catch (TargetInvocationException exception) when (exception.InnerException is Exception inner)
            {
                return inner.Message.StartsWith(SkipMark, StringComparison.Ordinal) ? inner.Message.Substring(SkipMark.Length) : throw inner;
            }
            finally
            {
                (instance as IDisposable)?.Dispose();
            }
        }

        // A row may say less than the method takes, and constants are of the type that the source spells.
        private object?[] Arguments()
        {
            ParameterInfo[] parameters = method.GetParameters();
            var values = new object?[parameters.Length];
            for (int i = 0; i < values.Length; i++)
            {
                object? value = i < arguments.Length ? arguments[i] : parameters[i].DefaultValue;
                Type type = Nullable.GetUnderlyingType(parameters[i].ParameterType) ?? parameters[i].ParameterType;
                values[i] = value is IConvertible && type.IsPrimitive && value.GetType() != type ? Convert.ChangeType(value, type, CultureInfo.InvariantCulture) : value;
            }

            return values;
        }
    }
}
