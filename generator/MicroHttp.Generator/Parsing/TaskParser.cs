using MicroHttp.Generator.Model;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Parsing
{
    /// <summary>Knows the types of asynchronous handlers.</summary>
    internal static class TaskParser
    {
        /// <summary>What a task that a handler returns results in: void for a task without a result, null where the type is no task.</summary>
        public static ITypeSymbol? ResultOf(ITypeSymbol type, Compilation compilation)
        {
            if (type is not INamedTypeSymbol named || !IsTask(named))
            {
                return null;
            }

            return named.Arity == 0 ? compilation.GetSpecialType(SpecialType.System_Void) : named.Arity == 1 ? named.TypeArguments[0] : null;
        }

        /// <summary>Whether the type is CancellationToken.</summary>
        public static bool IsCancellation(ITypeSymbol type)
        {
            return type.Is(KnownNames.CancellationToken) || (type.TypeKind == TypeKind.Error && type.Name == "CancellationToken");
        }

        /// <summary>Whether the compilation is for a device, which has no tasks.</summary>
        public static bool IsDevice(Compilation compilation)
        {
            return RuntimeParser.Parse(compilation) is { IsUsable: true, Flavor: RuntimeFlavor.Nano };
        }

        // Where there are no tasks their names are found all the same, so that the message is ours.
        private static bool IsTask(INamedTypeSymbol type)
        {
            return type.Is(KnownNames.Task) || type.Is(KnownNames.ValueTask) || (type.TypeKind == TypeKind.Error && type.Name is "Task" or "ValueTask");
        }
    }
}
