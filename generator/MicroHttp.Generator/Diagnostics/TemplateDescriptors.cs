using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Diagnostics
{
    /// <summary>What is reported about HTML templates, most of it at a place in the HTML file.</summary>
    internal static class TemplateDescriptors
    {
        private const string Category = "MicroHttp.Templates";

        public static readonly DiagnosticDescriptor File = Describe.Error(
            DiagnosticIds.TemplateFile,
            Category,
            "Template that is not there",
            "There is no '{0}' among the .html files of the project; add it, or write its name relative to the project, with slashes");

        public static readonly DiagnosticDescriptor Syntax = Describe.Error(
            DiagnosticIds.TemplateSyntax,
            Category,
            "Malformed template",
            "Malformed template: {0}");

        public static readonly DiagnosticDescriptor Member = Describe.Error(
            DiagnosticIds.TemplateMember,
            Category,
            "Name that the model does not have",
            "'{0}' has no '{1}' that generated code can read; it has {2}");

        public static readonly DiagnosticDescriptor Type = Describe.Error(
            DiagnosticIds.TemplateType,
            Category,
            "Value that a template can't use so",
            "'{0}' is of type {1}, but {2}");

        public static readonly DiagnosticDescriptor Context = Describe.Error(
            DiagnosticIds.TemplateContext,
            Category,
            "Placeholder where escaping is not enough",
            "Escaping does not keep '{0}' from being more than text {1}");

        public static readonly DiagnosticDescriptor Result = Describe.Error(
            DiagnosticIds.TemplateResult,
            Category,
            "Result that can't fill a template",
            "'{0}' returns {1}, which can't fill a template; return a class or a struct with members, or an array of them");

        public static readonly DiagnosticDescriptor Branches = Describe.Error(
            DiagnosticIds.TemplateBranches,
            Category,
            "Section that leads to two places in HTML",
            "What follows {{{{#{0}}}}} would stand at another place in HTML with the section than without; let each of its parts close the tags, quotation marks and comments that it opens, and no others");
    }
}
