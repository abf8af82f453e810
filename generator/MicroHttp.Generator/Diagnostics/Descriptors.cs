using System.Collections.Immutable;
using System.Linq;
using MicroHttp.Generator.Json;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Diagnostics
{
    /// <summary>All that <see cref="HttpApplicationAnalyzer"/> reports.</summary>
    internal static class Descriptors
    {
        public static readonly ImmutableArray<DiagnosticDescriptor> All = ImmutableArray.Create(
            SetUpDescriptors.ContractMismatch,
            SetUpDescriptors.NotPartial,
            SetUpDescriptors.ApplicationShape,
            SetUpDescriptors.HandlerWithoutOwner,
            SetUpDescriptors.NotAccessible,
            SetUpDescriptors.OwnershipCycle,
            SetUpDescriptors.FilterNotFound,
            SetUpDescriptors.HandlerShape,
            SetUpDescriptors.MethodOutsideHandler,
            SetUpDescriptors.MountWithoutHandler,
            RouteDescriptors.MalformedTemplate,
            RouteDescriptors.UnknownConstraint,
            RouteDescriptors.ConstraintArgument,
            RouteDescriptors.DuplicateRoute,
            RouteDescriptors.AmbiguousRoute,
            RouteDescriptors.UnreachableRoute,
            RouteDescriptors.VariableWithoutParameter,
            RouteDescriptors.ParameterWithoutVariable,
            RouteDescriptors.ConstraintContradictsType,
            RouteDescriptors.RequestMethodName,
            RouteDescriptors.TooManyMethods,
            RouteDescriptors.OptionalVariable,
            RouteDescriptors.RepeatedVariable,
            BindingDescriptors.Unbindable,
            BindingDescriptors.Unreturnable,
            BindingDescriptors.SeveralContents,
            BindingDescriptors.ContentOfSafeMethod,
            BindingDescriptors.MediaType,
            BindingDescriptors.BoundName,
            BindingDescriptors.TooManyFields,
            BindingDescriptors.SeveralSources,
            BindingDescriptors.OctetsSource,
            BindingDescriptors.SourceContradictsType,
            BindingDescriptors.FormModelShape,
            BindingDescriptors.AsyncOnDevice,
            JsonDescriptors.UnmarkedModel,
            JsonDescriptors.UnreadableModel,
            AssetDescriptors.Folder,
            AssetDescriptors.Index,
            AssetDescriptors.Path,
            AssetDescriptors.Name,
            AssetDescriptors.Shadowed,
            AssetDescriptors.OverWarning,
            AssetDescriptors.OverLimit,
            AssetDescriptors.Document,
            AssetDescriptors.AssetsPath,
            AssetDescriptors.FieldValue,
            TemplateDescriptors.File,
            TemplateDescriptors.Syntax,
            TemplateDescriptors.Member,
            TemplateDescriptors.Type,
            TemplateDescriptors.Context,
            TemplateDescriptors.Result,
            TemplateDescriptors.Branches);

        private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = All.ToImmutableDictionary(static descriptor => descriptor.Id);

        public static DiagnosticDescriptor Of(string id)
        {
            return ById[id];
        }
    }
}
