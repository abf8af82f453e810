using System.Collections.Generic;
using System.Linq;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Model;
using MicroHttp.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Assets
{
    /// <summary>Parses [Assets] and [AssetCache] on an application.</summary>
    internal static class AssetsParser
    {
        private const string DefaultIndex = "index.html";
        private const string DefaultCacheControl = "no-cache";
        private const string DefaultReferrerPolicy = "same-origin";

        public static EquatableArray<AssetsModel> Parse(INamedTypeSymbol application, List<Problem> problems)
        {
            var models = new List<AssetsModel>();
            int index = 0;
            foreach (AttributeData attribute in application.GetAttributes())
            {
                if (attribute.AttributeClass.Is(KnownNames.AssetsAttribute))
                {
                    var model = new AssetsModel(
                        index,
                        attribute.Text(0) ?? "",
                        (attribute.Text(1) ?? "").Replace('\\', '/').TrimEnd('/'),
                        Option(attribute, "Index", DefaultIndex),
                        Option(attribute, "Fallback", null),
                        Option(attribute, "NotFound", null),
                        Value(attribute, "CacheControl", DefaultCacheControl, application, index, problems),
                        Value(attribute, "ReferrerPolicy", DefaultReferrerPolicy, application, index, problems),
                        Value(attribute, "ContentSecurityPolicy", null, application, index, problems));
                    if (IsPath(model.Path))
                    {
                        models.Add(model with { Path = WithSlashes(model.Path) });
                    }
                    else
                    {
                        problems.Add(Problem.AtAttribute(DiagnosticIds.AssetsPath, application.Id(), index, model.Path));
                    }
                }

                index++;
            }

            return models.ToEquatableArray();
        }

        public static EquatableArray<AssetCacheModel> ParseCaches(INamedTypeSymbol application, List<Problem> problems)
        {
            var models = new List<AssetCacheModel>();
            int index = 0;
            foreach (AttributeData attribute in application.GetAttributes())
            {
                if (attribute.AttributeClass.Is(KnownNames.AssetCacheAttribute) && attribute.Text(0) is string pattern && attribute.Text(1) is string value)
                {
                    if (IsValue(value))
                    {
                        models.Add(new AssetCacheModel(index, pattern, value));
                    }
                    else
                    {
                        problems.Add(Problem.AtAttribute(DiagnosticIds.AssetFieldValue, application.Id(), index, value));
                    }
                }

                index++;
            }

            return models.ToEquatableArray();
        }

        private static string? Option(AttributeData attribute, string name, string? otherwise)
        {
            foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
            {
                if (argument.Key == name)
                {
                    return argument.Value.Value as string;
                }
            }

            return otherwise;
        }

        /// <summary>An option that goes into a field; null where it cannot.</summary>
        private static string? Value(AttributeData attribute, string name, string? otherwise, INamedTypeSymbol application, int index, List<Problem> problems)
        {
            string? value = Option(attribute, name, otherwise);
            if (value == null || IsValue(value))
            {
                return value;
            }

            problems.Add(Problem.AtAttribute(DiagnosticIds.AssetFieldValue, application.Id(), index, value));
            return null;
        }

        // RFC 9110 5.5, without what only tolerance makes a value.
        private static bool IsValue(string value)
        {
            return value.Length != 0 && value == value.Trim() && value.All(static c => c >= ' ' && c <= '~');
        }

        private static bool IsPath(string path)
        {
            return path.IndexOf("//", System.StringComparison.Ordinal) < 0
                && path.All(static c => c > ' ' && c <= '~' && c is not ('{' or '}' or '*' or '?' or '#' or '%' or '\\'));
        }

        private static string WithSlashes(string path)
        {
            string trimmed = path.Trim('/');
            return trimmed.Length == 0 ? "/" : "/" + trimmed + "/";
        }
    }
}
