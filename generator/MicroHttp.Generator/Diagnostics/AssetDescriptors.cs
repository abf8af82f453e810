using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Diagnostics
{
    /// <summary>What is reported about packed assets. The budgets, MH4006 and MH4007, are the build task's to report.</summary>
    internal static class AssetDescriptors
    {
        private const string Category = "MicroHttp.Assets";

        public static readonly DiagnosticDescriptor Folder = Describe.Error(
            DiagnosticIds.AssetFolder,
            Category,
            "Folder that was not packed",
            "The folder '{0}' was not packed: it is not in the project, or [Assets] does not name it by a literal; write it as one, or add it to the project as a MicroHttpAssetFolder");

        public static readonly DiagnosticDescriptor Index = Describe.Warning(
            DiagnosticIds.AssetIndex,
            Category,
            "Folder without its document",
            "The folder '{0}' has no '{1}', so its own address is answered 404; add one, or set Index to another name or to null");

        public static readonly DiagnosticDescriptor Path = Describe.Error(
            DiagnosticIds.AssetSamePath,
            Category,
            "Two assets for one path",
            "'{0}' and '{1}' are both served at {2}; rename one of them, or serve one folder below another path");

        public static readonly DiagnosticDescriptor Name = Describe.Error(
            DiagnosticIds.AssetName,
            Category,
            "Asset whose name can't be in a URL",
            "'{0}' has a character in its name that no request can ask for; rename it");

        public static readonly DiagnosticDescriptor Shadowed = Describe.Warning(
            DiagnosticIds.AssetShadowed,
            Category,
            "Asset that a route hides",
            "'{0}' is never served, since '{1}' answers GET {2}; rename it, or change the template");

        public static readonly DiagnosticDescriptor OverWarning = Describe.Warning(
            DiagnosticIds.AssetsOverWarning,
            Category,
            "Assets that take more than they should",
            "The assets take {0} octets, and MicroHttpAssetsWarnAbove allows {1}; make them smaller or raise the limit");

        public static readonly DiagnosticDescriptor OverLimit = Describe.Error(
            DiagnosticIds.AssetsOverLimit,
            Category,
            "Assets that take more than they may",
            "The assets take {0} octets, and MicroHttpAssetsFailAbove allows {1}; make them smaller or raise the limit");

        public static readonly DiagnosticDescriptor Document = Describe.Error(
            DiagnosticIds.AssetDocument,
            Category,
            "Document that is not there",
            "The folder '{0}' has no '{1}', which an option of [Assets] names; add it, or name another");

        public static readonly DiagnosticDescriptor AssetsPath = Describe.Error(
            DiagnosticIds.AssetsPath,
            Category,
            "Path that assets can't be served below",
            "\"{0}\" is no path for assets: it has a variable, an escape, an empty segment or a character that is none of a URL's; write the path as it is, such as \"/ui\"");

        public static readonly DiagnosticDescriptor FieldValue = Describe.Error(
            DiagnosticIds.AssetFieldValue,
            Category,
            "Value that no field can have",
            "\"{0}\" cannot be sent as the value of a field; use visible ASCII characters and single spaces between them");
    }
}
