using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Diagnostics
{
    /// <summary>What is reported about applications, handlers and what they own.</summary>
    internal static class SetUpDescriptors
    {
        private const string Category = "MicroHttp.SetUp";

        public static readonly DiagnosticDescriptor ContractMismatch = Describe.Error(
            DiagnosticIds.ContractMismatch,
            Category,
            "Generator and runtime do not fit",
            "The generator writes for contract {0} of the runtime, and the runtime that is referenced has {1}; use one version of MicroHttp for both");

        public static readonly DiagnosticDescriptor NotPartial = Describe.Error(
            DiagnosticIds.NotPartial,
            Category,
            "Application is not partial",
            "'{0}' has to be partial so that the generator can complete it; add the modifier");

        public static readonly DiagnosticDescriptor ApplicationShape = Describe.Error(
            DiagnosticIds.ApplicationShape,
            Category,
            "Application is not an ordinary class",
            "'{0}' cannot be an application because it, or a type around it, is {1}; make it an ordinary class");

        public static readonly DiagnosticDescriptor HandlerWithoutOwner = Describe.Warning(
            DiagnosticIds.HandlerWithoutOwner,
            Category,
            "Handler that nobody owns",
            "No application owns a '{0}', so nothing serves it; hold one in a field or property of an application, or of a handler that has an owner",
            WellKnownDiagnosticTags.CompilationEnd);

        public static readonly DiagnosticDescriptor NotAccessible = Describe.Error(
            DiagnosticIds.NotAccessible,
            Category,
            "Member that generated code cannot reach",
            "'{0}' cannot be reached from '{1}', where generated code uses it; make it internal or public");

        public static readonly DiagnosticDescriptor OwnershipCycle = Describe.Error(
            DiagnosticIds.OwnershipCycle,
            Category,
            "Handler that owns itself",
            "'{0}' owns itself through '{1}', so its templates have no end; remove the field or property");

        public static readonly DiagnosticDescriptor FilterNotFound = Describe.Error(
            DiagnosticIds.FilterNotFound,
            Category,
            "Filter that is not there",
            "'{0}' has no field or property '{1}' of a type that implements IRequestFilter; name one by nameof");

        public static readonly DiagnosticDescriptor HandlerShape = Describe.Error(
            DiagnosticIds.HandlerShape,
            Category,
            "Method that cannot answer",
            "'{0}' is {1} and cannot answer requests; make it an ordinary method");

        public static readonly DiagnosticDescriptor MethodOutsideHandler = Describe.Warning(
            DiagnosticIds.MethodOutsideHandler,
            Category,
            "Annotated method outside a handler",
            "'{0}' has a method attribute, but '{1}' is neither a handler nor an application; mark the class with [HttpHandler]",
            WellKnownDiagnosticTags.CompilationEnd);

        public static readonly DiagnosticDescriptor MountWithoutHandler = Describe.Error(
            DiagnosticIds.MountWithoutHandler,
            Category,
            "Mount of something else than a handler",
            "'{0}' has [Mount], but its type {1} is no handler; mark the type with [HttpHandler] or remove [Mount]");
    }
}
