using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Diagnostics
{
    /// <summary>What is reported about parameters and results.</summary>
    internal static class BindingDescriptors
    {
        private const string Category = "MicroHttp.Binding";

        public static readonly DiagnosticDescriptor Unbindable = Describe.Error(
            DiagnosticIds.Unbindable,
            Category,
            "Parameter that nothing binds to",
            "Nothing binds to the parameter '{0}' of type {1}; take a scalar, an enum, a string, a Utf8Slice, an array of these, a model, or the exchange's own objects");

        public static readonly DiagnosticDescriptor Unreturnable = Describe.Error(
            DiagnosticIds.Unreturnable,
            Category,
            "Result that cannot be sent",
            "'{0}' returns {1}, which cannot be sent; return void, string, byte[], Utf8Slice, StatusCode, a model, a content source, a content sink or a session, or a task of these");

        public static readonly DiagnosticDescriptor SeveralContents = Describe.Error(
            DiagnosticIds.SeveralContents,
            Category,
            "Two parameters for one content",
            "'{0}' is a second parameter that takes the request's content; leave one of them");

        public static readonly DiagnosticDescriptor ContentOfSafeMethod = Describe.Warning(
            DiagnosticIds.ContentOfSafeMethod,
            Category,
            "Content of a request that has none",
            "'{0}' takes content, and a {1} request usually has none; take it from the query, or answer another method");

        public static readonly DiagnosticDescriptor MediaType = Describe.Error(
            DiagnosticIds.MediaType,
            Category,
            "Malformed media type",
            "\"{0}\" is no media type; write it like text/html; charset=utf-8");

        public static readonly DiagnosticDescriptor BoundName = Describe.Error(
            DiagnosticIds.BoundName,
            Category,
            "Name that no field or cookie has",
            "'{0}' cannot be the name of a {1}; use letters, digits and hyphens");

        public static readonly DiagnosticDescriptor TooManyFields = Describe.Error(
            DiagnosticIds.TooManyFields,
            Category,
            "Too many fields",
            "The field '{0}' is one too many: the endpoints of an application may name 32; take HttpRequest here and look for it");

        public static readonly DiagnosticDescriptor SeveralSources = Describe.Error(
            DiagnosticIds.SeveralSources,
            Category,
            "Parameter with two sources",
            "The parameter '{0}' has more than one binding attribute; leave one of them");

        public static readonly DiagnosticDescriptor OctetsSource = Describe.Error(
            DiagnosticIds.OctetsSource,
            Category,
            "Octets that could be content or query",
            "The octets '{0}' could be the content or values of the query; say [FromBody] or [FromQuery]");

        public static readonly DiagnosticDescriptor SourceContradictsType = Describe.Error(
            DiagnosticIds.SourceContradictsType,
            Category,
            "Source that contradicts the type",
            "The parameter '{0}' cannot be bound like that: {1}");

        public static readonly DiagnosticDescriptor FormModelShape = Describe.Error(
            DiagnosticIds.FormModelShape,
            Category,
            "Class that a form cannot fill",
            "A form cannot fill {0}: {1}");

        public static readonly DiagnosticDescriptor AsyncOnDevice = Describe.Error(
            DiagnosticIds.AsyncOnDevice,
            Category,
            "Asynchronous handler on a device",
            "nanoFramework has no tasks, and {0}; return the result itself, or a session or content source that goes on later");
    }
}
