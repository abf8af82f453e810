using MicroHttp.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Dialect
{
    /// <summary>
    /// What the dialect analyzer reports. MH9001 and up: the device fails, so the build does. MH9050 and up: the device answers something else than the desktop.
    /// </summary>
    internal static class DialectDescriptors
    {
        private const string Category = "MicroHttp.Dialect";

        public static readonly DiagnosticDescriptor GenericMethod = Breaks(
            "MH9001",
            "Generic method on a device",
            "'{0}' is generic, and on a device a generic method returns wrong values; write it for each type it serves, or let it take object");

        public static readonly DiagnosticDescriptor GenericType = Breaks(
            "MH9002",
            "Generic type on a device",
            "{0} is generic, and a device crashes when it loads an assembly with generic types of its own; write it for each type it serves, or let it hold object");

        public static readonly DiagnosticDescriptor MultidimensionalArray = Breaks(
            "MH9003",
            "Multidimensional array on a device",
            "A device crashes when it loads an assembly with an array of {0} dimensions; use one array and compute the index, or an array of arrays");

        public static readonly DiagnosticDescriptor CheckedCode = Breaks(
            "MH9004",
            "checked on a device",
            "On a device 'checked' never throws, the value wraps around; compare with the limits before you calculate");

        public static readonly DiagnosticDescriptor CheckedProject = Breaks(
            "MH9005",
            "Overflow checking is on for a device",
            "The project checks arithmetic for overflow, which on a device never throws; set CheckForOverflowUnderflow to false and compare with the limits where it matters",
            WellKnownDiagnosticTags.CompilationEnd);

        public static readonly DiagnosticDescriptor ModuleInitializer = Breaks(
            "MH9006",
            "Module initializer on a device",
            "A device never runs module initializers; call '{0}' from Main");

        public static readonly DiagnosticDescriptor FunctionPointer = Breaks(
            "MH9007",
            "Function pointer on a device",
            "A call through a function pointer ends the program on a device without a word; use a delegate");

        public static readonly DiagnosticDescriptor InterfaceBody = Breaks(
            "MH9008",
            "Interface member with a body on a device",
            "'{0}' has its body in an interface, and on a device the call throws; move the body to a base class or a static method");

        public static readonly DiagnosticDescriptor StackAlloc = Breaks(
            "MH9009",
            "stackalloc on a device",
            "On a device 'stackalloc' throws; make an array once and keep it");

        public static readonly DiagnosticDescriptor Fixed = Breaks(
            "MH9010",
            "fixed on a device",
            "The step that prepares an assembly for a device fails on 'fixed'; {0}");

        public static readonly DiagnosticDescriptor ExtensionDelegate = Breaks(
            "MH9011",
            "Delegate of an extension method on a device",
            "A delegate that binds the first argument of '{0}' corrupts the stack of a device; use a lambda that calls it");

        public static readonly DiagnosticDescriptor StaticOrder = Breaks(
            "MH9012",
            "Static of a type that a device initializes later",
            "A device runs all static initializers before Main, in the order of the types' full names, so '{0}' is not set yet when '{1}' reads it; read it later, make it a constant, or keep it in '{1}'");

        public static readonly DiagnosticDescriptor QualifiedImplementation = Breaks(
            "MH9013",
            "Implementation that a device does not find",
            "'{0}::' becomes part of the name of '{1}', and by its name a device looks for what implements an interface; write the interface without it, by a using directive or by an alias that stands for the interface itself");

        public static readonly DiagnosticDescriptor EnumText = Differs(
            "MH9050",
            "Name of an enum value on a device",
            "A device has no names of enum values and writes the number of '{0}'; choose the text in a switch, or cast to the underlying type where the number is meant");

        public static readonly DiagnosticDescriptor NulInText = Differs(
            "MH9051",
            "U+0000 in a string on a device",
            "On a device a string ends at its first U+0000; keep octets that may be zero in a byte[]");

        public static readonly DiagnosticDescriptor NumberFormat = Differs(
            "MH9052",
            "Number format on a device",
            "A device does not know the number format '{0}' and writes it instead of the number; use G, F or N, or for integers D or X, followed by digits only");

        public static readonly DiagnosticDescriptor UnguardedThread = Describe.Info(
            "MH9053",
            Category,
            "Thread without a catch on a device",
            "An exception that leaves '{0}' ends its thread on a device without a word; catch Exception in it and say what happened");

        private static DiagnosticDescriptor Breaks(string id, string title, string message, params string[] tags) =>
            Describe.Error(id, Category, title, message, tags);

        private static DiagnosticDescriptor Differs(string id, string title, string message) =>
            Describe.Warning(id, Category, title, message);
    }
}
