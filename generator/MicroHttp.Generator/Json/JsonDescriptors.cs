using MicroHttp.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Json
{
    /// <summary>What is reported about [JsonModel] types.</summary>
    internal static class JsonDescriptors
    {
        public static readonly DiagnosticDescriptor UnsupportedType = Error(
            DiagnosticIds.UnsupportedType,
            "Type without a form in JSON",
            "'{0}' has type {1}, which has no form in JSON; use a scalar, a string, an enum, a [JsonModel] type, an array or List of these, or mark it [JsonSkip]");

        public static readonly DiagnosticDescriptor MissingModel = Error(
            DiagnosticIds.MissingModel,
            "Type of a member is no [JsonModel]",
            "'{0}' has type '{1}', for which no reader and writer are generated; mark '{1}' [JsonModel], or '{0}' [JsonSkip]");

        public static readonly DiagnosticDescriptor RepeatedName = Error(
            DiagnosticIds.RepeatedName,
            "Two members of one name",
            "'{0}' and '{1}' are both \"{2}\" in JSON; give one of them another name by [JsonName]");

        public static readonly DiagnosticDescriptor NullableOnDevice = Error(
            DiagnosticIds.NullableOnDevice,
            "Nullable value on a device",
            "'{0}' has type {1}, and a device has no nullable values; use {2} with a value that stands for none, or two members");

        public static readonly DiagnosticDescriptor NeverRead = Info(
            DiagnosticIds.NeverRead,
            "Member that is written and never read",
            "'{0}' is written as JSON, but content can't set it; give it a setter, or '{1}' a constructor with a parameter '{2}', if it is to be read");

        public static readonly DiagnosticDescriptor RequiredNeverRead = Error(
            DiagnosticIds.RequiredNeverRead,
            "Required member that can't be set",
            "'{0}' is required in content, but nothing can set it; give it a setter, or take [JsonRequired] away");

        public static readonly DiagnosticDescriptor Constructor = Error(
            DiagnosticIds.Constructor,
            "Model that can't be created",
            "'{0}' can't be read from JSON: {1}");

        public static readonly DiagnosticDescriptor ModelShape = Error(
            DiagnosticIds.ModelShape,
            "Type that can't be a model",
            "'{0}' can't be a [JsonModel]: it is {1}");

        public static readonly DiagnosticDescriptor Decimals = Error(
            DiagnosticIds.Decimals,
            "[JsonDecimals] that does not fit",
            "[JsonDecimals] on '{0}' {1}");

        public static readonly DiagnosticDescriptor PeerAttribute = Warning(
            DiagnosticIds.PeerAttribute,
            "Attribute of System.Text.Json without effect",
            "[{0}] on '{1}' has no effect on the generated reader and writer; {2}");

        public static readonly DiagnosticDescriptor UnusableName = Error(
            DiagnosticIds.UnusableName,
            "Name that can't be sent",
            "The name of '{0}' in JSON {1}; use another one");

        public static readonly DiagnosticDescriptor UnreadableType = Warning(
            DiagnosticIds.UnreadableType,
            "Member of a type that can't be created",
            "'{0}' is written as JSON and passed over in content, since '{1}' can't be created; use a type that can, or take the setter away");

        public static readonly DiagnosticDescriptor UnmarkedModel = Error(
            DiagnosticIds.UnmarkedModel,
            "Content or result of a type that is no [JsonModel]",
            "No reader and writer are generated for '{0}', and {1}; mark it [JsonModel]");

        public static readonly DiagnosticDescriptor UnreadableModel = Error(
            DiagnosticIds.UnreadableModel,
            "Content of a type that can't be created",
            "The parameter '{0}' can't be read from content, since no '{1}' can be created; use a type that is not abstract and has one constructor to call");

        private const string Category = "MicroHttp.Json";

        private static DiagnosticDescriptor Error(string id, string title, string message)
        {
            return Describe.Error(id, Category, title, message);
        }

        private static DiagnosticDescriptor Warning(string id, string title, string message)
        {
            return Describe.Warning(id, Category, title, message);
        }

        private static DiagnosticDescriptor Info(string id, string title, string message)
        {
            return Describe.Info(id, Category, title, message);
        }
    }
}
