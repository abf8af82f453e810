using System.Collections.Generic;
using System.Globalization;
using System.Text;
using MicroHttp.Generator.Diagnostics;
using MicroHttp.Generator.Html.Model;
using MicroHttp.Generator.Json.Parse;
using MicroHttp.Generator.Model;
using MicroHttp.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace MicroHttp.Generator.Html.Parse
{
    /// <summary>Parses [HtmlTemplate] of a method.</summary>
    internal static class HtmlRootParser
    {
        /// <summary>Parses the attribute.</summary>
        /// <param name="method">The method.</param>
        /// <param name="type">What it returns; of a task, the result.</param>
        /// <param name="kind">What can be done with that without a template.</param>
        /// <param name="compilation">The compilation.</param>
        /// <param name="problems">Takes what is wrong.</param>
        /// <returns>Null without the attribute, or when the result can't fill a template.</returns>
        public static HtmlRoot? Parse(IMethodSymbol method, ITypeSymbol type, ResultKind kind, Compilation compilation, List<Problem> problems)
        {
            int index = 0;
            foreach (AttributeData attribute in method.GetAttributes())
            {
                if (attribute.AttributeClass.Is(KnownNames.HtmlTemplateAttribute))
                {
                    return Parse(method, type, kind, index, attribute.Text(0) ?? "", compilation, problems);
                }

                index++;
            }

            return null;
        }

        private static HtmlRoot? Parse(IMethodSymbol method, ITypeSymbol type, ResultKind kind, int attribute, string file, Compilation compilation, List<Problem> problems)
        {
            bool isNullable = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
            ITypeSymbol model = isNullable ? ((INamedTypeSymbol)type).TypeArguments[0] : type.WithNullableAnnotation(NullableAnnotation.None);
            EquatableArray<HtmlType> types = kind == ResultKind.Unreturnable ? HtmlTypeParser.Parse(model, compilation) : EquatableArray<HtmlType>.Empty;
            if (types.Count == 0 || types[0].Kind is not (HtmlKind.Object or HtmlKind.Sequence))
            {
                problems.Add(Problem.AtAttribute(DiagnosticIds.TemplateResult, method.Id(), attribute, method.ContainingType.Name + "." + method.Name, type.ShortName()));
                return null;
            }

            return new HtmlRoot(method.Id(), attribute, file, ClassName(file) + "_" + JsonNaming.Codec(model), isNullable, types);
        }

        /// <summary>The file's name as a part of an identifier. Where that is not enough to tell files apart a number does.</summary>
        private static string ClassName(string file)
        {
            var name = new StringBuilder(file.Length);
            bool isWhole = true;
            uint hash = 2166136261;
            int end = file.LastIndexOf('.');
            string bare = end <= 0 ? file : file.Substring(0, end);
            foreach (char c in bare)
            {
                bool isPlain = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
                isWhole &= isPlain || c == '/';
                name.Append(isPlain ? c : '_');
                hash = unchecked((hash ^ c) * 16777619);
            }

            string digits = isWhole && end > 0 ? "" : "_" + hash.ToString("x8", CultureInfo.InvariantCulture);
            string prefix = name.Length != 0 && char.IsLetter(name[0]) ? "" : "_";
            return prefix + name + digits;
        }
    }
}
